/** What speaks for or against a record, said in the words of the language. */
import * as React from "react";
import type { Evidence } from "../sync/plan-types";
import { useValueWords } from "./cells";
import { useText } from "./messages/use-text";
import { visibleText } from "./review/visible-text";

/**
 * Says one observation: values of a field as that field is drawn ("Female", "161 cm"), other words as they are, with what is
 * hidden in them spelt out.
 */
export function useEvidenceWords(): (one: Evidence) => string {
  const text = useText();
  const words = useValueWords();
  return React.useCallback(
    ({ id, values = {}, field }) => {
      const shown = Object.entries(values).map(([key, value]) => {
        if (field !== undefined) return [key, words(field, value)];
        return [key, typeof value === "string" ? visibleText(value) : value];
      });
      return text(`evidence.${id}`, Object.fromEntries(shown));
    },
    [text, words],
  );
}
