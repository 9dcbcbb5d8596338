/** One performer of the review list: who, what waits, and what can be done at once. Its height is fixed. */
import { faChevronRight, faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { PlainText } from "../cells";
import { Icon } from "../icon";
import { problemText } from "../messages/problem-text";
import { Msg } from "../messages/use-text";
import { ChangeWords, type ListWords } from "./change-words";
import type { ShownRow } from "./filters";
import { KindTag } from "./kind-tag";
import { firstQuestion } from "./questions";
import { type RowAct, RowSheet } from "./row-sheet";
import { Thumbnail } from "./thumbnail";

/** Changes said in full in one row; the rest is a number. */
const SAID = 4;

export interface RowActions {
  open(id: string): void;
  /** Opens "which one?". */
  choose(id: string): void;
  accept(id: string): void;
  /** `range`: Shift was held. */
  select(id: string, range: boolean): void;
  again(id: string): void;
}

interface ListRowProps {
  shown: ShownRow;
  words: ListWords;
  selected: boolean;
  current: boolean;
  busy: boolean;
  /** On a phone what can be done stands in a sheet. */
  narrow: boolean;
  actions: RowActions;
}

function Changes({ shown: { row, shown }, words }: { shown: ShownRow; words: ListWords }) {
  const hidden = row.changes.filter((change) => !shown.includes(change));
  const safe = hidden.filter((change) => change.safe).length + shown.slice(SAID).filter((change) => change.safe).length;
  const others = row.changes.length - Math.min(shown.length, SAID) - safe;
  return (
    <div className="pss-changes">
      {shown.slice(0, SAID).map((change) => (
        <ChangeWords key={change.field} plan={row.plan} change={change} words={words} />
      ))}
      {others > 0 && (
        <span className="pss-change pss-dim">
          <Msg id="review.row.more" values={{ count: others }} />
        </span>
      )}
      {safe > 0 && (
        <span className="pss-change">
          <KindTag kind="fill">
            <Msg id="review.row.safe" values={{ count: safe }} />
          </KindTag>
        </span>
      )}
    </div>
  );
}

function Problem({ shown: { row }, words }: { shown: ShownRow; words: ListWords }) {
  const { problem } = row.plan;
  if (!problem) return null;
  const { title, what, todo } = problemText(words.text, problem, words.label);
  return (
    <div className="pss-row-problem pss-k-red" title={`${title} – ${what} ${todo}`}>
      <Icon icon={faTriangleExclamation} /> <b>{title}</b> – {what} {todo}
    </div>
  );
}

function Sub({ shown: { row }, words }: { shown: ShownRow; words: ListWords }) {
  const { decisions, safe, plan } = row;
  const sources = plan.sources.filter((view) => view.entityId !== null).length;
  const counts = words.text("review.row.sub", { decisions, safe, both: decisions > 0 && safe > 0 ? "yes" : "no" });
  const where = sources > 0 ? words.text("review.row.sources", { count: sources }) : words.text("review.row.unlinked");
  const said = [counts, where].filter(Boolean).join(" · ");
  return (
    <div className="pss-row-sub" title={said}>
      {said}
    </div>
  );
}

/** What can be done with a row without opening it. */
function actsOf({ row, safe = row.safe }: ShownRow, { text }: ListWords, busy: boolean, actions: RowActions): RowAct[] {
  const { id, plan } = row;
  if (plan.problem) return [{ label: text("review.row.again"), act: () => actions.again(id) }];
  const acts: RowAct[] = [];
  if (firstQuestion(plan) !== null) acts.push({ label: text("review.row.choose"), act: () => actions.choose(id) });
  if (safe > 0)
    acts.push({ label: text("review.row.accept", { count: safe }), disabled: busy, act: () => actions.accept(id) });
  return acts;
}

/** Clicking anywhere in the row opens it; the name is the button that does. */
export const ListRow = React.memo(function ListRow(props: ListRowProps) {
  const { shown, words, selected, current, busy, narrow, actions } = props;
  const { row } = shown;
  const { id, plan } = row;
  const shift = React.useRef(false);
  const acts = actsOf(shown, words, busy, actions);
  return (
    <div className={`pss-list-row ${current ? "pss-cur" : ""} ${selected ? "pss-on" : ""}`}>
      <input
        type="checkbox"
        checked={selected}
        aria-label={words.text("review.row.select", { name: plan.name })}
        onClick={(event) => {
          shift.current = event.shiftKey;
        }}
        onChange={() => actions.select(id, shift.current)}
      />
      <Thumbnail plan={plan} />
      <div className="pss-row-name">
        <button type="button" className="pss-row-open" data-pss-row={id} onClick={() => actions.open(id)}>
          <PlainText>{plan.name}</PlainText>
          {plan.disambiguation !== null && (
            <span className="pss-dim">
              {" "}
              (<PlainText>{plan.disambiguation}</PlainText>)
            </span>
          )}
        </button>
        <Sub shown={shown} words={words} />
      </div>
      {plan.problem ? <Problem shown={shown} words={words} /> : <Changes shown={shown} words={words} />}
      <div className="pss-row-buttons">
        {narrow
          ? acts.length > 0 && <RowSheet name={plan.name} words={words} acts={acts} />
          : acts.map(({ label, disabled = false, act }) => (
              <Button key={label} size="sm" variant="secondary" disabled={disabled} onClick={act}>
                {label}
              </Button>
            ))}
        <Icon icon={faChevronRight} className="pss-dim pss-row-arrow" />
      </div>
    </div>
  );
});
