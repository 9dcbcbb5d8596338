import type * as React from "react";
import type { FieldDiff } from "../../sync/plan-types";
import { keepMine, takeSource } from "./choices";
import { isListDiff, offersElements, toggleRemovals, toggleSourceElements, unionOfElements } from "./choice-lists";
import type { DialogModel } from "./dialog-model";
import { editable } from "./result-cell-parts";
import type { RowActs } from "./row-acts";
import { decidable, shownRows } from "./sections";
import { focusRow } from "./use-dialog-focus";
import { type KeyHandlers, useKeys } from "./use-keys";

interface Actions {
  accept: () => void;
  next: (() => void) | null;
  previous: (() => void) | null;
  help: () => void;
}

/** What a source's number does in a row: takes its value, its additions, or its first picture. */
export function takeNumber(model: DialogModel, diff: FieldDiff, number: number): void {
  const view = model.sources[number - 1];
  if (!view || !decidable(diff)) return;
  if (diff.field === "image") {
    const [image] = view.images;
    if (image) model.choose(diff, { type: "take", value: image, from: [view.endpoint] });
  } else if (isListDiff(diff)) {
    if (offersElements(diff, view.endpoint))
      model.choose(diff, toggleSourceElements(diff, model.choices[diff.field], view.endpoint));
  } else {
    const choice = takeSource(model.plan, diff, view.endpoint);
    if (choice) model.choose(diff, choice);
  }
}

/** Takes what sources have no more out of a list, or leaves it in. */
function takeRemovals(model: DialogModel, diff: FieldDiff): void {
  if (!decidable(diff) || !diff.elements?.some((one) => one.change === "remove")) return;
  model.choose(diff, toggleRemovals(diff, model.choices[diff.field]));
}

/** The keys of the review dialog (design/ui.md, Keys). */
export function useDialogKeys(
  root: React.RefObject<HTMLElement>,
  model: DialogModel,
  acts: RowActs,
  actions: Actions,
): void {
  const rows = shownRows(model.rows, model.unfolded);
  const at = rows.findIndex((diff) => diff.field === model.cursor);
  const current = rows[at];
  const { gap } = model;
  const move = (by: number) => {
    const beside = by > 0 ? (gap?.next ?? gap?.previous) : (gap?.previous ?? gap?.next);
    const next = gap ? beside : rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.field;
    if (!next) return;
    model.moveTo(next);
    focusRow(root.current, next);
  };
  const lock = () => {
    const gone = gap && model.plan.diffs.find((diff) => diff.field === gap.field);
    const diff = current ?? gone;
    if (diff) acts.lock(diff);
  };
  const numbers = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`${n}`, () => current && takeNumber(model, current, n)]),
  );
  const handlers: KeyHandlers = {
    ...numbers,
    ArrowUp: () => move(-1),
    ArrowDown: () => move(1),
    "0": () => current && current.kind !== "ambiguous" && decidable(current) && model.choose(current, keepMine()),
    u: () => current && isListDiff(current) && decidable(current) && model.choose(current, unionOfElements(current)),
    r: () => current && takeRemovals(model, current),
    e: () => current && editable(current) && model.edit(current.field),
    l: lock,
    d: () => {
      if (current?.kind === "dismissed") acts.offerAgain(current);
      else if (current) acts.dismiss(current, false);
    },
    h: () => current && model.toggleHistory(current.field),
    z: () => model.takeBack(),
    "Ctrl+Enter": actions.accept,
    n: () => actions.next?.(),
    p: () => actions.previous?.(),
    "?": actions.help,
  };
  useKeys(root, handlers, true);
}
