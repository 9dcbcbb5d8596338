/** Taking back from the history: once at a time, with what came of it as a toast and beside each line. */
import * as React from "react";
import { useToast } from "../../host/plugin-api";
import type { UndoOutcome, UndoTarget } from "../../sync/undo-types";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { useStores } from "../stores-context";
import type { Way } from "./history-model";
import { summaryWords } from "./outcome-words";

export interface TakingBack {
  readonly results: ReadonlyMap<string, UndoOutcome>;
  run(way: Way, targets: readonly UndoTarget[]): void;
}

/** Never rejects: a failure is a toast. */
export function useTakingBack(): TakingBack {
  const { history } = useStores();
  const toast = useToast();
  const text = useText();
  const label = useFieldLabel();
  const [results, setResults] = React.useState<ReadonlyMap<string, UndoOutcome>>(new Map());
  const latest = React.useRef({ toast, text, label });
  latest.current = { toast, text, label };
  const run = React.useCallback(
    (way: Way, targets: readonly UndoTarget[]) => {
      if (history.getState().undoing !== null || targets.length === 0) return;
      // Looked up before: a record whose creation is taken back may say otherwise then.
      const { entries } = history.getState();
      const created = new Set(targets.map(({ id }) => id).filter((id) => entries.get(id)?.act?.type === "created"));
      const report = (outcomes: readonly UndoOutcome[]) => {
        setResults((old) => new Map([...old, ...outcomes.map((one) => [one.id, one] as const)]));
        // What was not reached has no outcome; a record that is gone meanwhile has none either, and nothing is left of it.
        const heard = new Set(outcomes.map(({ id }) => id));
        const now = history.getState().entries;
        const left = targets
          .filter(({ id }) => !heard.has(id) && now.has(id))
          .reduce((sum, { fields }) => sum + (fields?.length ?? 1), 0);
        const words = summaryWords(latest.current, way, outcomes, created, left);
        const done = outcomes.filter(({ undoId }) => undoId !== null).length;
        const clean = outcomes.every(({ undoId, kept, problem }) => undoId !== null && !problem && kept.length === 0);
        const whole = clean && left === 0;
        const variant = whole ? "success" : done > 0 ? "warning" : "danger";
        latest.current.toast.toast({ content: words, variant, delay: 10_000 });
      };
      history
        .getState()
        .undo(targets, way === "redo")
        .then(report, (error: unknown) => latest.current.toast.error(error));
    },
    [history],
  );
  return { results, run };
}
