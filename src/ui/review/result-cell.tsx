/** What Stash holds after accepting, whence it comes, and the ways to change it. */
import { faCircleQuestion, faPen } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldDiff } from "../../sync/plan-types";
import { Value } from "../cells";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { keepMine } from "./choices";
import { isListDiff } from "./choice-lists";
import { useDialog } from "./dialog-model";
import { ListCounts, ResultChips } from "./list-cells";
import { ResultEditor } from "./result-editor";
import { NameOptions } from "./name-options";
import { DismissedWords, ParentWords, editable, Provenance, SameFrom, Voices } from "./result-cell-parts";
import { useActs } from "./row-acts";
import { RowMenu } from "./row-menu";
import { decidable, sectionOf } from "./sections";

function Undecided({ diff }: { diff: FieldDiff }) {
  const section = sectionOf(diff);
  if (section !== "decide" && section !== "safe") return null;
  return (
    <small className="pss-sub pss-k-yellow">
      <Icon icon={faCircleQuestion} /> <Msg id={section === "safe" ? "review.left-out" : "review.undecided"} />
    </small>
  );
}

function ResultValue({ diff }: { diff: FieldDiff }) {
  const { choices, words, text } = useDialog();
  const choice = choices[diff.field];
  if (isListDiff(diff)) return <ResultChips diff={diff} />;
  if (choice?.type === "take") return <Value field={diff.field} value={choice.value} />;
  if (choice?.type === "keep" || choice?.type === "dismiss") return <Value field={diff.field} value={diff.local} />;
  if (diff.field === "image") return <span className="pss-dim">{text("review.image.stays")}</span>;
  return <span className="pss-dim">{text("review.stays", { value: words(diff.field, diff.local) })}</span>;
}

/** Buttons of a row; without them keyboards and screen readers would have no way back from a radio. */
function RowButtons({ diff }: { diff: FieldDiff }) {
  const { choices, choose, edit, label, words, text } = useDialog();
  const choice = choices[diff.field];
  const acts = useActs();
  if (diff.kind === "locked")
    return (
      <OneAct
        id="menu.unlock.short"
        label={text("menu.unlock.field", { field: label(diff.field) })}
        busy={acts.busy}
        act={() => acts.lock(diff)}
      />
    );
  if (diff.kind === "dismissed")
    return (
      <OneAct
        id="menu.again"
        label={text("menu.again.field", { field: label(diff.field) })}
        busy={acts.busy}
        act={() => acts.offerAgain(diff)}
      />
    );
  if (!decidable(diff) || diff.kind === "ambiguous") return null;
  const section = sectionOf(diff);
  const leave = section === "safe" ? "review.leave.safe" : "review.leave";
  const named = (action: string) => ({ "aria-label": text("pair", { label: action, value: label(diff.field) }) });
  const keepLabel = text("review.keep.label", { field: label(diff.field), value: words(diff.field, diff.local) });
  return (
    <>
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
    </>
  );
}

interface OneActProps {
  id: "menu.unlock.short" | "menu.again";
  label: string;
  busy: boolean;
  act: () => void;
}

function OneAct({ id, label, busy, act }: OneActProps) {
  return (
    <Button variant="link" size="sm" aria-label={label} disabled={busy} onClick={act}>
      <Msg id={id} />
    </Button>
  );
}

/** The buttons of a row, and the menu with everything else. */
export function RowActions({ diff }: { diff: FieldDiff }) {
  return (
    <div className="pss-row-actions">
      <RowButtons diff={diff} />
      <RowMenu diff={diff} />
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
        <Voices diff={diff} />
        <SameFrom diff={diff} />
        <DismissedWords diff={diff} />
        <ParentWords diff={diff} />
        <NameOptions diff={diff} />
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
