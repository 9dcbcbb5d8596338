/** The state of an open review: choices, where the cursor is, what is unfolded and what was said. */
import * as React from "react";
import type { FieldKey } from "../../sync/fields";
import type { Choice, Choices, FieldDiff, Plan, SourceView } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import type { MaybeValue } from "../../sync/values";
import { useValueWords } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { type Text, useText } from "../messages/use-text";
import { choose, initialChoices, openDecisions, rebaseChoices } from "./choices";
import { bySection, type Section, sectionOf } from "./sections";
import { useSourceName } from "./use-source-name";

export interface DialogModel {
  readonly plan: Plan;
  /** Sources that have a column: those that are switched off have none. */
  readonly sources: readonly SourceView[];
  readonly rows: Readonly<Record<Section, readonly FieldDiff[]>>;
  readonly choices: Choices;
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
  moveTo(field: FieldKey | null): void;
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
  readonly cursor: FieldKey | null;
  readonly editing: FieldKey | null;
  readonly unfolded: ReadonlySet<Section>;
  readonly histories: ReadonlySet<FieldKey>;
  readonly said: string;
}

/** Sections that are open at first. */
const NO_FIELDS: ReadonlySet<FieldKey> = new Set();
const UNFOLDED: ReadonlySet<Section> = new Set<Section>(["decide", "safe"]);

function fresh(plan: Plan): State {
  const choices = initialChoices(plan);
  const rows = bySection(plan);
  const cursor = openDecisions(plan, choices)[0]?.field ?? rows.decide[0]?.field ?? rows.safe[0]?.field ?? null;
  return { plan, choices, past: [], cursor, editing: null, unfolded: UNFOLDED, histories: NO_FIELDS, said: "" };
}

function follow(state: State, plan: Plan): State {
  if (state.plan.id !== plan.id) return fresh(plan);
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
  const [held, setState] = React.useState(() => fresh(plan));
  const state = held.plan === plan ? held : follow(held, plan);
  if (state !== held) setState(state);

  const change = (part: Partial<State>) => setState((old) => ({ ...old, ...part }));
  const said = (diff: FieldDiff, choice: Choice | undefined): string => {
    const field = label(diff.field);
    if (!choice) return text("review.said.open", { field, value: words(diff.field, diff.local) });
    if (choice.type === "keep") return text("review.said.keep", { field, value: words(diff.field, diff.local) });
    if (choice.type === "dismiss") return text("review.said.dismiss", { field });
    const from = choice.from.length > 0 ? text("review.from", { sources: choice.from.map(source) }) : "";
    return text("review.said.take", { field, value: words(diff.field, choice.value), from });
  };
  const commit = (choices: Choices, message: string) =>
    setState((old) => ({ ...old, choices, past: [...old.past, old.choices], said: message }));

  return {
    plan,
    sources: plan.sources.filter((view) => view.state !== "off"),
    rows: React.useMemo(() => bySection(plan), [plan]),
    choices: state.choices,
    text,
    label,
    words,
    source,
    choose(diff, choice) {
      const { choices, left } = choose(plan, state.choices, diff.field, choice);
      const leaves = left.map((endpoint) => text("review.link.leaves", { source: source(endpoint) }));
      commit(choices, [said(diff, choice), ...leaves].join(" · "));
      change({ cursor: diff.field });
    },
    replace: (choices) => commit(choices, ""),
    takeBack() {
      const last = state.past[state.past.length - 1];
      if (last) change({ choices: last, past: state.past.slice(0, -1), said: text("review.said.back") });
    },
    cursor: state.cursor,
    moveTo: (cursor) => change({ cursor }),
    editing: state.editing,
    edit: (editing) => change(editing === null ? { editing } : { editing, cursor: editing }),
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
      change({ histories, cursor: field });
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
