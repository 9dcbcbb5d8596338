/** What Stash holds after accepting, whence it comes, and the ways to change it. */
import { faCircleQuestion, faPen } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { fieldRow } from "../../sync/fields";
import type { Choice, FieldDiff } from "../../sync/plan-types";
import { Value } from "../cells";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { keepMine } from "./choices";
import { isListDiff } from "./choice-lists";
import { useDialog } from "./dialog-model";
import { ListCounts, ResultChips } from "./list-cells";
import { ResultEditor } from "./result-editor";
import { decidable, sectionOf } from "./sections";
import { agreement } from "./value-groups";

/** Fields whose result can be typed; pictures and stash ids are only ever chosen. */
export function editable(diff: FieldDiff): boolean {
  return fieldRow(diff.field).special === undefined && decidable(diff);
}

function Undecided({ diff }: { diff: FieldDiff }) {
  const section = sectionOf(diff);
  if (section !== "decide" && section !== "safe") return null;
  return (
    <small className="pss-sub pss-k-yellow">
      <Icon icon={faCircleQuestion} /> <Msg id={section === "safe" ? "review.left-out" : "review.undecided"} />
    </small>
  );
}

/** "from Harbour Box · 2 of 3 agree". */
export function Provenance({ diff, choice }: { diff: FieldDiff; choice: Choice }) {
  const { plan, source, text } = useDialog();
  if (choice.type === "keep") return <small className="pss-sub">{text("review.kept-mine")}</small>;
  const from =
    choice.from.length > 0
      ? text("review.from", { sources: choice.from.map(source).join(", ") })
      : text(isListDiff(diff) ? "review.you-chose" : "review.from.you");
  const { agree, of } = agreement(plan, diff, choice.value);
  const agrees = !isListDiff(diff) && of > 1 && agree > 0 ? text("review.agree", { agree, of }) : "";
  return <small className="pss-sub">{[from, agrees].filter(Boolean).join(" · ")}</small>;
}

function ResultValue({ diff }: { diff: FieldDiff }) {
  const { choices, words, text } = useDialog();
  const choice = choices[diff.field];
  if (isListDiff(diff)) return <ResultChips diff={diff} />;
  if (choice?.type === "take") return <Value field={diff.field} value={choice.value} />;
  if (choice?.type === "keep") return <Value field={diff.field} value={diff.local} />;
  if (diff.field === "image") return <span className="pss-dim">{text("review.image.stays")}</span>;
  return <span className="pss-dim">{text("review.stays", { value: words(diff.field, diff.local) })}</span>;
}

/** Buttons of a row; without them keyboards and screen readers would have no way back from a radio. */
export function RowActions({ diff }: { diff: FieldDiff }) {
  const { choices, choose, edit, label, words, text } = useDialog();
  const choice = choices[diff.field];
  if (!decidable(diff) || diff.kind === "ambiguous") return null;
  const section = sectionOf(diff);
  const leave = section === "safe" ? "review.leave.safe" : "review.leave";
  const named = (action: string) => ({ "aria-label": `${action}: ${label(diff.field)}` });
  const keepLabel = text("review.keep.label", { field: label(diff.field), value: words(diff.field, diff.local) });
  return (
    <div className="pss-row-actions">
      {choice?.type !== "keep" && section !== "same" && (
        <Button variant="link" size="sm" aria-label={keepLabel} onClick={() => choose(diff, keepMine())}>
          <Msg id="review.keep" />
        </Button>
      )}
      {choice && (
        <Button variant="link" size="sm" {...named(text(leave))} onClick={() => choose(diff, undefined)}>
          <Msg id={leave} />
        </Button>
      )}
      {editable(diff) && (
        <Button
          variant="link"
          size="sm"
          title={text("review.edit")}
          aria-label={text("review.edit.field", { field: label(diff.field) })}
          onClick={() => edit(diff.field)}
        >
          <Icon icon={faPen} />
        </Button>
      )}
    </div>
  );
}

/** The result of one row. */
export function ResultCell({ diff }: { diff: FieldDiff }) {
  const { choices, editing } = useDialog();
  const choice = choices[diff.field];
  if (editing === diff.field) return <ResultEditor diff={diff} />;
  return (
    <div className={`pss-result ${isListDiff(diff) ? "pss-result-list" : ""}`}>
      <div className="pss-result-value">
        <ResultValue diff={diff} />
        {choice ? <Provenance diff={diff} choice={choice} /> : <Undecided diff={diff} />}
        {isListDiff(diff) && (
          <small className="pss-sub">
            <ListCounts diff={diff} />
          </small>
        )}
      </div>
      <RowActions diff={diff} />
    </div>
  );
}
