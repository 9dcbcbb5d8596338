/** What a person does with a field beside choosing a value: locks, dismissals, its rule. One for an open dialog. */
import * as React from "react";
import { useToast } from "../../host/plugin-api";
import type { DecisionOutcome } from "../../sync/decide";
import type { FieldKey } from "../../sync/fields";
import type { Choice, FieldDiff, Plan } from "../../sync/plan-types";
import type { MessageKey } from "../messages/catalogue";
import { problemText } from "../messages/problem-text";
import { useStores } from "../stores-context";
import { dismissible } from "./choices";
import type { DialogModel, Gap } from "./dialog-model";
import { shownRows } from "./sections";

export interface RowActs {
  /** Something is on its way to Stash. */
  readonly busy: boolean;
  /** Locks the field, or opens its lock. */
  lock(diff: FieldDiff): void;
  /** Refuses what is offered; the same again leaves the field open. */
  dismiss(diff: FieldDiff, forGood: boolean): void;
  offerAgain(diff: FieldDiff): void;
  /** The field whose rule is being edited. */
  readonly ruling: FieldKey | null;
  rule(field: FieldKey | null): void;
  /** Compares again after a rule was saved. */
  ruled(field: FieldKey): void;
}

/** The acts over a model; `onPlan` gets the comparison that was made after one. */
export function useRowActs(model: DialogModel, onPlan: (plan: Plan) => void): RowActs {
  const { review } = useStores();
  const toast = useToast();
  const [busy, setBusy] = React.useState(false);
  const [ruling, setRuling] = React.useState<FieldKey | null>(null);
  const { plan, text, label } = model;

  /** The place of a row that is about to move to another section; one that is back again is in no other's place. */
  const placeOf = (field: FieldKey): Gap => {
    if (model.gap?.field === field) return model.gap;
    const rows = shownRows(model.rows, model.unfolded);
    const at = rows.findIndex((diff) => diff.field === field);
    return { field, previous: rows[at - 1]?.field ?? null, next: rows[at + 1]?.field ?? null };
  };
  const run = async (field: FieldKey, work: Promise<DecisionOutcome | undefined>, said: MessageKey | null) => {
    setBusy(true);
    try {
      const outcome = await work;
      if (outcome?.problem) {
        const { title, todo } = problemText(text, outcome.problem, label);
        toast.error(`${title} – ${todo}`);
      }
      if (!outcome?.plan) return;
      const gap = placeOf(field);
      onPlan(outcome.plan);
      if (said === null) return;
      model.leave(gap);
      const done = text(said, { field: label(field) });
      model.say(gap.next === null ? done : text("review.said.next", { said: done, field: label(gap.next) }));
    } catch (error) {
      toast.error(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    lock(diff) {
      if (busy) return;
      const locked = diff.kind !== "locked";
      const work = review.getState().lock([plan], [diff.field], locked);
      void run(
        diff.field,
        work.then(([outcome]) => outcome),
        locked ? "review.said.locked" : "review.said.unlocked",
      );
    },
    dismiss(diff, forGood) {
      if (!dismissible(diff)) return;
      const old = model.choices[diff.field];
      const again = old?.type === "dismiss" && old.forGood === forGood;
      const choice: Choice | undefined = again ? undefined : { type: "dismiss", forGood };
      model.choose(diff, choice);
    },
    offerAgain(diff) {
      if (!busy) void run(diff.field, review.getState().offerAgain(plan, diff.field), "review.said.again");
    },
    ruling,
    rule: setRuling,
    ruled: (field) => void run(field, review.getState().compareAgain(plan), null),
  };
}

const Context = React.createContext<RowActs | null>(null);

export const RowActsProvider = Context.Provider;

/** The acts of the open dialog. Throws outside one. */
export function useActs(): RowActs {
  const acts = React.useContext(Context);
  if (!acts) throw new Error("a row's menu was drawn outside the review dialog");
  return acts;
}
