/** Cells of a list field: what Stash has, what each source adds, and the result as chips. */
import { faCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { fieldRow } from "../../sync/fields";
import { linkParts } from "../../sync/kinds/special";
import type { FieldDiff, SourceView } from "../../sync/plan-types";
import { Empty } from "../cells";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { Chip, KeptChip } from "./chips";
import { type ElementState, elementCounts, elementStates } from "./choice-lists";
import { useDialog } from "./dialog-model";

/** More kept elements than this fold into a number. */
const KEPT_SHOWN = 6;

/** How many there are now; what might go is in the result, where it is decided. */
export function LocalListCell({ diff }: { diff: FieldDiff }) {
  const count = diff.elements?.filter((e) => e.change === "kept" || e.change === "remove").length ?? 0;
  return count === 0 ? <Empty /> : <Msg id="review.list.local" values={{ count }} />;
}

function belongs(diff: FieldDiff, view: SourceView): (state: ElementState) => boolean {
  // The element of a link names its source itself; others name those that have them.
  if (fieldRow(diff.field).kind.name === "links") return (state) => linkParts(state.value).endpoint === view.endpoint;
  return (state) => state.sources.includes(view.endpoint);
}

/** Only what the source would change; the rest as a number. */
export function SourceListCell({ diff, view }: { diff: FieldDiff; view: SourceView }) {
  const { choices } = useDialog();
  const theirs = elementStates(diff, choices[diff.field]).filter(belongs(diff, view));
  const links = fieldRow(diff.field).kind.name === "links";
  const same = theirs.filter((state) => state.change === "kept" || (!links && state.change === "remove")).length;
  const news = theirs.filter(
    (state) => ["add", "held-back", "dismissed"].includes(state.change) || (links && state.change === "remove"),
  );
  if (theirs.length === 0) return <Missing />;
  return (
    <>
      {news.map((state) => (
        <Chip key={`${state.change} ${state.value}`} diff={diff} state={state} bare />
      ))}
      {same > 0 && (
        <span className="pss-same">
          <Icon icon={faCheck} />{" "}
          {links ? <Msg id="review.link.linked" /> : <Msg id="review.list.same" values={{ count: same }} />}
        </span>
      )}
    </>
  );
}

/** A dash that is said as "says nothing". */
export function Missing() {
  return (
    <span className="pss-dim">
      <span aria-hidden="true">—</span>
      <span className="sr-only">
        <Msg id="cell.missing" />
      </span>
    </span>
  );
}

/** Everything the field would hold, and what is left out of it. */
export function ResultChips({ diff }: { diff: FieldDiff }) {
  const { choices } = useDialog();
  const states = elementStates(diff, choices[diff.field]);
  const kept = states.filter((state) => state.change === "kept" && state.included);
  // A typed list can drop what nobody proposed to drop: it can be put back the same way.
  const others = states.filter((state) => !(state.change === "kept" && state.included));
  return (
    <div className="pss-chips">
      {kept.slice(0, KEPT_SHOWN).map((state) => (
        <KeptChip key={state.value} diff={diff} value={state.value} />
      ))}
      {kept.length > KEPT_SHOWN && (
        <span className="pss-chip">
          <Msg id="review.row.more" values={{ count: kept.length - KEPT_SHOWN }} />
        </span>
      )}
      {others.map((state) => (
        <Chip
          key={`${state.change} ${state.value}`}
          diff={diff}
          state={state.change === "kept" ? { ...state, change: "remove" } : state}
        />
      ))}
    </div>
  );
}

/** "2 kept, 2 added, 1 held back". */
export function ListCounts({ diff }: { diff: FieldDiff }) {
  const { choices, text } = useDialog();
  const { kept, added, removed, heldBack } = elementCounts(diff, choices[diff.field]);
  const words = text("review.list.counts", { kept, added, removed, held: heldBack });
  // Each count brings its comma; the first has nothing before it.
  return <>{words.replace(/^[,、，]\s*/u, "")}</>;
}
