/** Whence a result comes and what else was said: the words under it. */
import * as React from "react";
import { FormattedDate } from "react-intl";
import { fieldRow } from "../../sync/fields";
import type { Choice, FieldDiff } from "../../sync/plan-types";
import { Msg, useListText } from "../messages/use-text";
import { isStudio } from "../../sync/values";
import { isListDiff } from "./choice-lists";
import { writable } from "./choices";
import { useDialog } from "./dialog-model";
import { decidable } from "./sections";
import { takenFrom } from "./taken-from";
import { agreement, voices } from "./value-groups";

/** Fields whose result can be typed; pictures and stash ids are only ever chosen. */
export function editable(diff: FieldDiff): boolean {
  return fieldRow(diff.field).special === undefined && decidable(diff);
}

/** "from Harbour Box · 2 of 3 agree". */
export function Provenance({ diff, choice }: { diff: FieldDiff; choice: Choice }) {
  const { plan, source, text } = useDialog();
  if (choice.type === "dismiss")
    return <small className="pss-sub">{text(choice.forGood ? "review.dismissed.good" : "review.dismissed")}</small>;
  if (choice.type === "keep") {
    const { asAlias } = choice;
    const words = asAlias === undefined ? text("review.kept-mine") : text("review.name.aliased", { name: asAlias });
    return <small className="pss-sub">{words}</small>;
  }
  const from = takenFrom(diff, choice, text, source);
  const { agree, of } = agreement(plan, diff, choice.value);
  const agrees = !isListDiff(diff) && of > 1 && agree > 0 ? text("review.agree", { agree, of }) : "";
  return <small className="pss-sub">{[from, agrees].filter(Boolean).join(" · ")}</small>;
}

/** "3 say 168 cm, 1 says 186 cm", where sources are of different minds. */
export function Voices({ diff }: { diff: FieldDiff }) {
  const { plan, words, text } = useDialog();
  const list = useListText();
  if (isListDiff(diff) || fieldRow(diff.field).special) return null;
  const said = voices(plan, diff);
  if (said.length < 2) return null;
  const each = said.map(({ value, sources }) =>
    text("review.voice", { count: sources.length, value: words(diff.field, value) }),
  );
  return <small className="pss-sub">{list(each)}</small>;
}

/** Of a value that stays as it is: which sources have the same. */
export function SameFrom({ diff }: { diff: FieldDiff }) {
  const { source, text } = useDialog();
  if (diff.kind !== "equal" || diff.agree.length === 0 || fieldRow(diff.field).special) return null;
  return <small className="pss-sub">{text("review.same.from", { sources: diff.agree.map(source) })}</small>;
}

/** Why a parent studio waits, and what to do about it. */
export function ParentWords({ diff }: { diff: FieldDiff }) {
  const { plan, source, words } = useDialog();
  if (diff.kind !== "waiting" || diff.reason !== "parent-missing") return null;
  const view = plan.sources.find(
    (one) => isStudio(one.values[diff.field]) && !writable(diff.field, one.values[diff.field] ?? null),
  );
  if (!view) return null;
  const name = words(diff.field, view.values[diff.field] ?? null);
  return (
    <small className="pss-sub">
      <Msg id="review.parent.missing" values={{ name, source: source(view.endpoint) }} />
    </small>
  );
}

/** What was dismissed, and when. */
export function DismissedWords({ diff }: { diff: FieldDiff }) {
  const { words } = useDialog();
  const { dismissal } = diff;
  if (diff.kind !== "dismissed" || !dismissal) return null;
  const plain = !isListDiff(diff) && !fieldRow(diff.field).special && !dismissal.forGood;
  const date = <FormattedDate value={dismissal.at} dateStyle="medium" />;
  return (
    <small className="pss-sub">
      {plain ? (
        <Msg id="review.dismissed.was" values={{ value: words(diff.field, dismissal.value), date }} />
      ) : dismissal.forGood ? (
        <Msg id="review.dismissed.was.good" values={{ date }} />
      ) : (
        <Msg id="review.list.dismissed" />
      )}
    </small>
  );
}
