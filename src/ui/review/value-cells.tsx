/** Cells of a scalar field: radios for what Stash has and for what each source says. */
import { faCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import type { FieldDiff, SourceView } from "../../sync/plan-types";
import { isEmpty } from "../../sync/values";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { keepMine, sameValue, takeSource, writable } from "./choices";
import { useDialog } from "./dialog-model";
import { Missing } from "./list-cells";
import { MarkedValue } from "./marked-value";
import { reasonText } from "../messages/reason-text";
import { decidable } from "./sections";
import { offers } from "./value-groups";

interface CellRadioProps {
  diff: FieldDiff;
  /** False for what can only be shown. */
  choosable?: boolean;
  checked: boolean;
  label: string;
  onTake: () => void;
}

/** A whole cell as a radio: clicking anywhere in it chooses. */
const CellRadio: React.FC<CellRadioProps> = ({ diff, choosable = true, checked, label, onTake, children }) => {
  if (!decidable(diff) || !choosable) return <div className="pss-cell">{children}</div>;
  return (
    <label className={`pss-cell pss-choice ${checked ? "pss-on" : ""}`}>
      <input type="radio" name={`pss-${diff.field}`} checked={checked} aria-label={label} onChange={onTake} />
      <span className="pss-cell-body">{children}</span>
    </label>
  );
};

/** What Stash has now: choosing it makes it the person's edit. */
export function LocalValueCell({ diff }: { diff: FieldDiff }) {
  const { choices, choose, text, label, words } = useDialog();
  const value = words(diff.field, diff.local);
  return (
    <CellRadio
      diff={diff}
      checked={choices[diff.field]?.type === "keep"}
      label={text("review.radio.local", { field: label(diff.field), value })}
      onTake={() => choose(diff, keepMine())}
    >
      <MarkedValue field={diff.field} value={diff.local} other={diff.proposed} as="del" />
    </CellRadio>
  );
}

/** What one source says: a radio where it is something else, "same" or a dash otherwise. */
export function SourceValueCell({ diff, view }: { diff: FieldDiff; view: SourceView }) {
  const { plan, choices, choose, text, label, words, source } = useDialog();
  const value = view.values[diff.field];
  const same = value !== undefined && !isEmpty(value) && sameValue(diff.field, diff.local, value);
  if (same)
    return (
      <span className="pss-same pss-cell">
        <Icon icon={faCheck} /> <Msg id="cell.same" />
      </span>
    );
  if (!offers(diff, value))
    return (
      <span className="pss-cell">
        <Missing />
      </span>
    );
  const choice = choices[diff.field];
  const checked = choice?.type === "take" && sameValue(diff.field, choice.value, value);
  const first = plan.sources.find((other) => {
    const theirs = other.values[diff.field];
    return theirs !== undefined && sameValue(diff.field, theirs, value);
  });
  const name = source(view.endpoint);
  const doubtful = diff.reason !== undefined && diff.winner === view.endpoint;
  return (
    <CellRadio
      diff={diff}
      choosable={writable(diff.field, value)}
      // Sources that agree are chosen together; the radio of the first of them carries the mark.
      checked={checked && first?.endpoint === view.endpoint}
      label={text("review.radio.source", { field: label(diff.field), source: name, value: words(diff.field, value) })}
      onTake={() => choose(diff, takeSource(plan, diff, view.endpoint))}
    >
      {isEmpty(value) ? (
        <em>
          <Msg id="cell.emptied" />
        </em>
      ) : (
        <MarkedValue field={diff.field} value={value} other={diff.local} as="ins" />
      )}
      {doubtful && <small className="pss-sub pss-k-red">{reasonText(text, diff.reason ?? "")}</small>}
      {first && first.endpoint !== view.endpoint && (
        <small className="pss-sub">
          <Msg id="review.agrees" values={{ source: source(first.endpoint) }} />
        </small>
      )}
    </CellRadio>
  );
}
