/** Elements of a list field as chips: kept, added, held back, to be removed. A click switches those that can change. */
import { faCheck, faEyeSlash, faMinus, faPen, faPlus } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { fieldRow } from "../../sync/fields";
import { linkParts } from "../../sync/kinds/special";
import type { FieldDiff } from "../../sync/plan-types";
import { PlainText, shortId, shortUrl } from "../cells";
import { Icon } from "../icon";
import type { MessageKey } from "../messages/catalogue";
import { type ElementState, toggleElement } from "./choice-lists";
import { useDialog } from "./dialog-model";

const ICONS = { add: faPlus, "held-back": faPen, remove: faMinus, kept: faCheck, dismissed: faEyeSlash } as const;

const TITLES = { "held-back": "review.list.held", dismissed: "review.list.dismissed" } as const;

/** An element in few words: a link without its scheme, a stash id as its source and ends. */
export function useElementWords(diff: FieldDiff): (value: string) => string {
  const { source } = useDialog();
  const { name } = fieldRow(diff.field).kind;
  if (name === "links") return (value) => `${source(linkParts(value).endpoint)} ${shortId(linkParts(value).id)}`;
  return name === "urls" ? shortUrl : (value) => value;
}

/** Beside an element: who has it; of a stash id, what is the matter with it. */
function useNote(diff: FieldDiff, state: ElementState): string {
  const { plan, source, text } = useDialog();
  if (fieldRow(diff.field).kind.name === "links") {
    if (state.change !== "remove") return text("review.list.new");
    const { endpoint, id } = linkParts(state.value);
    const view = plan.sources.find((one) => one.endpoint === endpoint);
    if (!view || view.state === "live" || view.linkedId !== id) return text("review.list.not-chosen");
    return text(view.state === "merged" ? "kind.merged" : "kind.deleted");
  }
  if (state.change === "remove") return text("review.list.gone");
  if (state.typed) return text("review.from.you");
  const [first, ...more] = state.sources;
  if (first === undefined) return "";
  return more.length > 0 ? text("review.list.sources", { count: more.length + 1 }) : source(first);
}

/** What the chip is about, for those who cannot see its icon and colour. */
function chipAction(diff: FieldDiff, state: ElementState): MessageKey {
  const links = fieldRow(diff.field).kind.name === "links";
  if (state.change === "remove") return links ? "review.chip.unlink" : "review.chip.remove";
  if (state.change === "held-back") return "review.chip.held";
  if (state.change === "dismissed") return "review.chip.dismissed";
  return links ? "review.chip.link" : "review.chip.add";
}

interface ChipProps {
  diff: FieldDiff;
  state: ElementState;
  /** In a source's own column its name is not repeated. */
  bare?: boolean;
}

/** One element. Pressed means: it goes the way that is proposed (in, or out). */
export function Chip({ diff, state, bare = false }: ChipProps) {
  const model = useDialog();
  const full = useElementWords(diff)(state.value);
  const links = fieldRow(diff.field).kind.name === "links";
  const words = bare && links ? shortId(linkParts(state.value).id) : full;
  const note = useNote(diff, state);
  const remove = state.change === "remove";
  const pressed = remove ? !state.included : state.included;
  return (
    <button
      type="button"
      className={`pss-chip pss-chip-${state.change} ${pressed ? "pss-on" : ""}`}
      aria-pressed={pressed}
      title={state.change in TITLES ? model.text(TITLES[state.change as keyof typeof TITLES]) : undefined}
      onClick={() => model.choose(diff, toggleElement(diff, model.choices[diff.field], state.value))}
    >
      <Icon icon={ICONS[state.change]} label={model.text(chipAction(diff, state))} /> <PlainText>{words}</PlainText>{" "}
      {!bare && note && <span className="pss-chip-note">{note}</span>}
    </button>
  );
}

/** An element that stays whatever is chosen. */
export function KeptChip({ diff, value }: { diff: FieldDiff; value: string }) {
  return (
    <span className="pss-chip">
      <PlainText>{useElementWords(diff)(value)}</PlainText>
    </span>
  );
}
