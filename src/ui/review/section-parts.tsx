/** What heads a section: its name with the count, what it means, and what can be done with all of it. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { Msg, useListText } from "../messages/use-text";
import { keepAllMine, setAllSafe, takeAllByOrder } from "./choices";
import { useDialog } from "./dialog-model";
import type { Section } from "./sections";

/** Fields named in a folded line. */
const NAMED = 8;

/** "Decide (6)  Nothing changes here until you choose." Folded sections name their fields instead. */
export function SectionSummary({ section }: { section: Section }) {
  const { rows, label } = useDialog();
  const join = useListText();
  const list = rows[section];
  const folded = section === "kept" || section === "same";
  const names = list.slice(0, NAMED).map((diff) => label(diff.field));
  return (
    <>
      <b>
        <Msg id={`review.section.${section}`} /> (<FormattedNumber value={list.length} />)
      </b>
      <span className="pss-dim pss-grow">
        {folded ? (
          join(list.length > NAMED ? [...names, "…"] : names)
        ) : (
          <Msg id={section === "safe" ? "review.section.safe.what" : "review.section.decide.what"} />
        )}
      </span>
    </>
  );
}

/** Buttons for the whole section; nothing is written by them, only chosen. */
export function SectionActions({ section }: { section: Section }) {
  const { plan, rows, choices, replace } = useDialog();
  if (section === "decide") {
    if (rows.decide.every((diff) => diff.kind === "ambiguous")) return null;
    return (
      <>
        <Button size="sm" variant="link" onClick={() => replace(keepAllMine(plan, choices))}>
          <Msg id="review.keep-all" />
        </Button>
        <Button size="sm" variant="link" onClick={() => replace(takeAllByOrder(plan, choices))}>
          <Msg id="review.take-all" />
        </Button>
      </>
    );
  }
  if (section !== "safe") return null;
  const some = rows.safe.some((diff) => choices[diff.field] !== undefined);
  return (
    <Button size="sm" variant="link" onClick={() => replace(setAllSafe(plan, choices, !some))}>
      <Msg id={some ? "review.leave-all" : "review.take-safe"} />
    </Button>
  );
}
