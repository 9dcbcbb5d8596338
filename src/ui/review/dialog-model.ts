/** The state of an open review: choices, where the cursor is, what is unfolded and what was said. */
import * as React from "react";
import type { FieldKey } from "../../sync/fields";
import type { Choice, Choices, FieldDiff, Plan, SourceView } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import type { MaybeValue } from "../../sync/values";
import { useValueWords } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { type Text, useText } from "../messages/use-text";
import { useStores } from "../stores-context";
import { choose, initialChoices, openDecisions, rebaseChoices } from "./choices";
import { keepChoices, keptChoices } from "./kept-choices";
import { bySection, type Section, sectionOf } from "./sections";
import { takenFrom } from "./taken-from";
import { useSourceName } from "./use-source-name";

/** The place of a row that went to another section, between those that were its neighbours. */
export interface Gap {
  readonly field: FieldKey;
  readonly previous: FieldKey | null;
  readonly next: FieldKey | null;
}

export interface DialogModel {
  readonly plan: Plan;
  /** Sources that have a column: those that are switched off have none. */
  readonly sources: readonly SourceView[];
  readonly rows: Readonly<Record<Section, readonly FieldDiff[]>>;
  readonly choices: Choices;
  /** It was opened with choices that were made in it before. */
  readonly again: boolean;
  readonly text: Text;
  readonly label: (field: FieldKey) => string;
  readonly words: (field: FieldKey, value: MaybeValue) => string;
  readonly source: (endpoint: Endpoint) => string;
  /** Makes one field's choice; undefined leaves it open. */
  choose(diff: FieldDiff, choice: Choice | undefined): void;
  /** Replaces all choices at once (keep all mine …). */
  replace(choices: Choices): void;
  takeBack(): void;
  readonly cursor: FieldKey | null;
  /** Where the cursor is while it is in no row. */
  readonly gap: Gap | null;
  moveTo(field: FieldKey | null): void;
  /** The row under the cursor went elsewhere: the cursor stays where it was, in no row, until a key moves on. */
  leave(gap: Gap): void;
  readonly editing: FieldKey | null;
  edit(field: FieldKey | null): void;
  readonly unfolded: ReadonlySet<Section>;
  toggleSection(section: Section): void;
  /** Fields whose history is open. */
  readonly histories: ReadonlySet<FieldKey>;
  toggleHistory(field: FieldKey): void;
  /** Announces something. */
  say(message: string): void;
  /** The last thing to be announced. */
  readonly said: string;
}

interface State {
  readonly plan: Plan;
  readonly choices: Choices;
  readonly past: readonly Choices[];
  readonly again: boolean;
  readonly cursor: FieldKey | null;
  readonly gap: Gap | null;
  readonly editing: FieldKey | null;
  readonly unfolded: ReadonlySet<Section>;
  readonly histories: ReadonlySet<FieldKey>;
  readonly said: string;
}

/** Sections that are open at first. */
const NO_FIELDS: ReadonlySet<FieldKey> = new Set();
const UNFOLDED: ReadonlySet<Section> = new Set<Section>(["decide", "safe"]);

function fresh(plan: Plan, kept: Choices | null): State {
  const choices = kept ?? initialChoices(plan);
  const rows = bySection(plan);
  const cursor = openDecisions(plan, choices)[0]?.field ?? rows.decide[0]?.field ?? rows.safe[0]?.field ?? null;
  return {
    ...{ plan, choices, past: [], again: kept !== null, cursor, gap: null, editing: null },
    ...{ unfolded: UNFOLDED, histories: NO_FIELDS, said: "" },
  };
}

function follow(state: State, plan: Plan): State {
  const next = { ...state, plan, choices: rebaseChoices(state.plan, plan, state.choices), past: [] };
  const { problem } = plan;
  if (problem?.kind !== "changed" || problem === state.plan.problem) return next;
  // What is to be looked at once more must not be folded away because it is the same everywhere by now.
  const rows = plan.diffs.filter(({ field }) => problem.fields.includes(field));
  const unfolded = new Set([...state.unfolded, ...rows.map(sectionOf)]);
  return { ...next, unfolded, cursor: rows[0]?.field ?? state.cursor };
}

/** State of the review of `plan`. Another performer starts anew; a newer plan of the same one keeps what still holds. */
export function useDialogModel(plan: Plan): DialogModel {
  const text = useText();
  const label = useFieldLabel();
  const words = useValueWords();
  const source = useSourceName();
  const { review } = useStores();
  const open = () => fresh(plan, keptChoices(review, plan));
  const [held, setState] = React.useState(open);
  const state = held.plan === plan ? held : held.plan.id === plan.id ? follow(held, plan) : open();
  if (state !== held) setState(state);
  React.useLayoutEffect(() => keepChoices(review, state.plan, state.choices), [review, state.plan, state.choices]);

  const change = (part: Partial<State>) => setState((old) => ({ ...old, ...part }));
  const said = (diff: FieldDiff, choice: Choice | undefined): string => {
    const field = label(diff.field);
    if (!choice) return text("review.said.open", { field, value: words(diff.field, diff.local) });
    if (choice.type === "keep") return text("review.said.keep", { field, value: words(diff.field, diff.local) });
    if (choice.type === "dismiss") return text("review.said.dismiss", { field });
    const from = takenFrom(diff, choice, text, source);
    return text("review.said.take", { field, value: words(diff.field, choice.value), from });
  };
  const commit = (choices: Choices, message: string) =>
    setState((old) => ({ ...old, choices, past: [...old.past, old.choices], said: message }));

  return {
    plan,
    sources: plan.sources.filter((view) => view.state !== "off"),
    rows: React.useMemo(() => bySection(plan), [plan]),
    choices: state.choices,
    again: state.again,
    text,
    label,
    words,
    source,
    choose(diff, choice) {
      const { choices, left } = choose(plan, state.choices, diff.field, choice);
      const leaves = left.map((endpoint) => text("review.link.leaves", { source: source(endpoint) }));
      commit(choices, [said(diff, choice), ...leaves].join(" · "));
      change({ cursor: diff.field, gap: null });
    },
    replace: (choices) => commit(choices, ""),
    takeBack() {
      const last = state.past[state.past.length - 1];
      if (last) change({ choices: last, past: state.past.slice(0, -1), said: text("review.said.back") });
    },
    cursor: state.cursor,
    gap: state.gap,
    moveTo: (cursor) => change({ cursor, gap: null }),
    leave: (gap) => change({ cursor: null, gap }),
    editing: state.editing,
    edit: (editing) => change(editing === null ? { editing } : { editing, cursor: editing, gap: null }),
    unfolded: state.unfolded,
    toggleSection(section) {
      const unfolded = new Set(state.unfolded);
      if (!unfolded.delete(section)) unfolded.add(section);
      change({ unfolded });
    },
    histories: state.histories,
    toggleHistory(field) {
      const histories = new Set(state.histories);
      if (!histories.delete(field)) histories.add(field);
      change({ histories, cursor: field, gap: null });
    },
    say: (said) => change({ said }),
    said: state.said,
  };
}

const Context = React.createContext<DialogModel | null>(null);

export const DialogProvider = Context.Provider;

/** The open review, for its parts. Throws outside a dialog. */
export function useDialog(): DialogModel {
  const model = React.useContext(Context);
  if (!model) throw new Error("a part of the review dialog was drawn outside it");
  return model;
}
