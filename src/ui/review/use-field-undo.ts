import { useToast } from "../../host/plugin-api";
import type { FieldKey } from "../../sync/fields";
import { summaryWords } from "../history/outcome-words";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { useStores } from "../stores-context";

/** Returns what takes one field of a record back and says what came of it. Never rejects: a failure is a toast. */
export function useFieldUndo(): (id: string, field: FieldKey) => Promise<void> {
  const { review } = useStores();
  const toast = useToast();
  const text = useText();
  const label = useFieldLabel();
  return async (id, field) => {
    try {
      const outcomes = await review.getState().takeBack([{ id, fields: [field] }]);
      const done = outcomes.some((one) => one.undoId !== null);
      const content = summaryWords({ text, label }, "undo", outcomes);
      toast.toast({ content, variant: done ? "success" : "danger", delay: 10_000 });
    } catch (error) {
      toast.error(error);
    }
  };
}
