/** Applying from a face: the store does it, the toast says what came of it and offers to take it back. */
import * as React from "react";
import { useToast } from "../../host/plugin-api";
import type { ApplyOutcome, ApplyRequest } from "../../sync/plan-types";
import { useFieldLabel } from "../messages/field-label";
import { shortened } from "../parts/shortened";
import { problemText } from "../messages/problem-text";
import { useText } from "../messages/use-text";
import { useStores } from "../stores-context";
import { TOAST_MS, UndoToast } from "./use-undo-toast";

type NotApplied = Extract<ApplyOutcome, { status: "not-applied" }>;
type Applied = Extract<ApplyOutcome, { status: "applied" }>;

export interface ApplyResult {
  readonly outcomes: readonly ApplyOutcome[];
  /** True when everything that was asked for was done. */
  readonly ok: boolean;
}

/**
 * Returns what applies requests. Never rejects: a failure is a toast, and the rows say why. `saysWhy`: the face itself is there
 * to say why everything was refused, so that no toast repeats it over the face's buttons.
 */
export function useApply(
  saysWhy: () => boolean = () => false,
): (requests: readonly ApplyRequest[]) => Promise<ApplyResult> {
  const toast = useToast();
  const text = useText();
  const label = useFieldLabel();
  const { review } = useStores();

  const undo = async (ids: readonly string[]) => {
    const outcomes = await review.getState().undo(ids);
    const failed = outcomes.filter((outcome) => outcome.status === "not-applied");
    const [first] = failed;
    if (first?.status === "not-applied") {
      const why = problemText(text, first.problem, label).title;
      toast.error(text("review.undo.failed", { count: failed.length, why }));
    } else toast.success(`${text("review.undone", { count: outcomes.length })} · ${text("past.done.rule")}`);
  };

  /** One refusal is said at once; of many, the rows say why. */
  const refusals = (failed: readonly NotApplied[], of: number): string[] => {
    const [first] = failed;
    if (!first) return [];
    if (of > 1) return [text("review.done.problems", { count: failed.length })];
    const { title, todo } = problemText(text, first.problem, label);
    return [`${title} – ${todo}`];
  };

  /** What was decided where nothing had to be written. */
  const unwritten = (requests: readonly ApplyRequest[], count: number, name: string): string => {
    const types = new Set(requests.flatMap(({ choices }) => Object.values(choices).map((choice) => choice.type)));
    const decided = types.size > 1 ? "decided" : types.has("dismiss") ? "dismissed" : "kept";
    return count === 1 ? text(`review.done.${decided}`, { name }) : text(`review.done.${decided}-many`, { count });
  };

  const report = (outcomes: readonly ApplyOutcome[], requests: readonly ApplyRequest[]) => {
    const applied = outcomes.filter((outcome): outcome is Applied => outcome.status === "applied");
    const failed = outcomes.filter((outcome): outcome is NotApplied => outcome.status === "not-applied");
    if (saysWhy() && applied.length === 0) return;
    const fields = applied.reduce((sum, outcome) => sum + outcome.fields.length, 0);
    // Who was only decided about was not changed.
    const written = applied.filter((outcome) => outcome.fields.length > 0);
    const decided = applied.length - written.length;
    const named = requests.find(({ plan }) => plan.id === written[0]?.id) ?? requests[0];
    const name = shortened(named?.plan.name ?? "");
    const updated = () => [
      text("review.done.title", { count: written.length, fields, name }),
      ...(decided > 0 ? [text("review.done.besides", { count: decided })] : []),
    ];
    const undoIds = applied.flatMap((outcome) => outcome.undoId ?? []);
    const done = fields > 0 ? updated() : applied.length > 0 ? [unwritten(requests, applied.length, name)] : [];
    const left = requests.length - outcomes.length;
    const stopped = left > 0 ? [text("review.done.stopped", { count: left })] : [];
    const words = [...done, ...refusals(failed, outcomes.length), ...stopped];
    toast.toast({
      content: (
        <UndoToast
          words={words.join(" · ")}
          undo={undoIds.length > 0 ? text("review.undo") : null}
          onUndo={() => void undo(undoIds).catch(toast.error)}
        />
      ),
      variant: failed.length + left > 0 ? (applied.length > 0 ? "warning" : "danger") : "success",
      delay: TOAST_MS,
    });
  };

  return async (requests) => {
    if (requests.length === 0) return { outcomes: [], ok: true };
    try {
      const outcomes = await review.getState().apply(requests);
      report(outcomes, requests);
      return { outcomes, ok: outcomes.length === requests.length && outcomes.every((one) => one.status === "applied") };
    } catch (error) {
      toast.error(error);
      return { outcomes: [], ok: false };
    }
  };
}
