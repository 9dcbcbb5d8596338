/** What a field is called: as Stash calls it, in Stash's language. */
import * as React from "react";
import { useIntl } from "react-intl";
import { type FieldKey, fieldRow } from "../../sync/fields";
import { useText } from "./use-text";

/** Field key to label. Stash's word where its catalogue has the row's message, ours otherwise. */
export function useFieldLabel(): (field: FieldKey) => string {
  const intl = useIntl();
  const text = useText();
  return React.useCallback(
    (field) => {
      const id = fieldRow(field).message;
      return Object.hasOwn(intl.messages, id) ? intl.formatMessage({ id }) : text(`field.${field}`);
    },
    [intl, text],
  );
}
