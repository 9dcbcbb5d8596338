/** One waiting change in a few words, for a line of the review list: kind, field, old → new. */
import * as React from "react";
import { openCandidates } from "../../sync/decide-match";
import type { FieldKey } from "../../sync/fields";
import type { Plan } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { isEmpty, type MaybeValue } from "../../sync/values";
import { Msg, type Text, useListText } from "../messages/use-text";
import { KindTag } from "./kind-tag";
import type { ReviewChange } from "./list-rows";
import { inQuestion } from "./questions";

/** What the words need; made once per list, not per row. */
export interface ListWords {
  readonly text: Text;
  readonly label: (field: FieldKey) => string;
  readonly words: (field: FieldKey, value: MaybeValue) => string;
  readonly source: (endpoint: Endpoint) => string;
}

/** A line of the list has room for little. */
const SHORT = 40;

function short(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT - 1).replace(/[\ud800-\udbff]$/u, "")}…` : text;
}

function LinkWords({ plan, change, words }: { plan: Plan; change: ReviewChange; words: ListWords }) {
  const { text, source } = words;
  const list = useListText();
  if (change.kind === "ambiguous") {
    // Each source asks for itself: what it asks is what its "Which one?" shows.
    const asking = plan.sources.filter(inQuestion);
    const asks = asking.map((view) => {
      const { linkedId, endpoint } = view;
      const count = openCandidates(view).length;
      const what = linkedId === null ? text("review.row.ambiguous", { count }) : text("review.row.doubt");
      return asking.length > 1 ? text("button.title.source", { source: source(endpoint), why: what }) : what;
    });
    return <>{asks.length > 0 ? list(asks) : text("review.row.ambiguous", { count: 0 })}</>;
  }
  if (change.kind === "merged") return <Msg id="review.row.merged" />;
  if (change.kind === "deleted") return <Msg id="review.row.deleted" />;
  return <>{list(change.sources.map(source))}</>;
}

function ListFieldWords({ change, words }: { change: ReviewChange; words: ListWords }) {
  const count = (kind: "add" | "remove") => change.diff.elements?.filter((e) => e.change === kind).length ?? 0;
  const [add, remove] = [count("add"), count("remove")];
  return (
    <>
      {add > 0 && <ins>{words.text("review.row.adds", { count: add })}</ins>}{" "}
      {remove > 0 && <del>{words.text("review.row.removes", { count: remove })}</del>}
    </>
  );
}

function ValueWords({ change, words }: { change: ReviewChange; words: ListWords }) {
  const { diff, field, kind } = change;
  const before = short(words.words(field, diff.local));
  const after = short(isEmpty(diff.proposed) ? words.text("cell.emptied") : words.words(field, diff.proposed));
  if (isEmpty(diff.local)) return kind === "suspicious" ? <bdi className="pss-k-red">{after}</bdi> : <ins>{after}</ins>;
  return (
    <>
      {change.safe || kind === "conflict" || kind === "cleared" ? <del>{before}</del> : <bdi>{before}</bdi>}
      {change.safe || kind === "cleared" ? " → " : " / "}
      {kind === "suspicious" ? <bdi className="pss-k-red">{after}</bdi> : <ins>{after}</ins>}
    </>
  );
}

/** The change under its kind's icon; the kind's name is said to those who cannot see icon and colour. */
export function ChangeWords({ plan, change, words }: { plan: Plan; change: ReviewChange; words: ListWords }) {
  const detail =
    change.field === "stashIds" ? (
      <LinkWords plan={plan} change={change} words={words} />
    ) : change.field === "image" ? (
      <Msg id="review.row.image" />
    ) : change.diff.elements ? (
      <ListFieldWords change={change} words={words} />
    ) : (
      <ValueWords change={change} words={words} />
    );
  return (
    <span className="pss-change">
      <KindTag kind={change.kind}>
        <span className="sr-only">
          <Msg id={`kind.${change.kind}`} />:{" "}
        </span>
        {words.label(change.field)}
      </KindTag>{" "}
      {detail}
    </span>
  );
}
