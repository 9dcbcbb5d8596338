/** What the lines of the history share: words, what is unfolded, what is known of it, and what can be done. */
import * as React from "react";
import type { FieldKey } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import type { UndoOutcome } from "../../sync/undo-types";
import type { MaybeValue } from "../../sync/values";
import type { Text } from "../messages/use-text";
import type { Reach } from "./targets";
import type { Details } from "./use-details";

/** `redo` brings again what was taken back. */
export type Way = "undo" | "redo";

export interface PutBack {
  readonly id: string;
  readonly field: FieldKey;
  readonly name: string;
  readonly before: MaybeValue;
  readonly now: MaybeValue;
}

export interface HistoryModel {
  readonly text: Text;
  readonly label: (field: FieldKey) => string;
  readonly words: (field: FieldKey, value: MaybeValue) => string;
  readonly source: (endpoint: Endpoint) => string;
  readonly open: ReadonlySet<string>;
  toggle(key: string): void;
  readonly details: ReadonlyMap<string, Details>;
  /** What came of the last attempt, by record. */
  readonly results: ReadonlyMap<string, UndoOutcome>;
  readonly busy: boolean;
  /** Takes back at once. */
  act(way: Way, reach: Reach): void;
  /** Asks first: whole runs. */
  ask(way: Way, reach: Reach): void;
  /** Asks whether a later edit may be overwritten. */
  askPutBack(what: PutBack): void;
}

const Context = React.createContext<HistoryModel | null>(null);

export const HistoryProvider = Context.Provider;

/** The model of the history around. Throws outside of it. */
export function useHistoryModel(): HistoryModel {
  const model = React.useContext(Context);
  if (!model) throw new Error("a line of the history was drawn outside of it");
  return model;
}
