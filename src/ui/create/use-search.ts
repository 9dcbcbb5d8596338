/** One search at a time: a new one drops the one before. */
import * as React from "react";
import type { Endpoint, EntityType } from "../../sync/ports";
import type { SearchAnswer } from "../../sync/search-sources";
import { useCreate } from "../stores-context";

export interface Search {
  readonly type: EntityType;
  /** null: all sources. */
  readonly endpoint: Endpoint | null;
  readonly query: string;
}

export type SearchState =
  | { readonly state: "none" }
  | { readonly state: "asking"; readonly search: Search }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "found"; readonly search: Search; readonly answer: SearchAnswer };

/** The state of the last search, and what starts one. */
export function useSearch(): readonly [SearchState, (search: Search) => void] {
  const ask = useCreate((state) => state.search);
  const [state, setState] = React.useState<SearchState>({ state: "none" });
  const abort = React.useRef<AbortController | null>(null);
  React.useEffect(() => () => abort.current?.abort(), []);
  const start = (search: Search) => {
    abort.current?.abort();
    const mine = new AbortController();
    abort.current = mine;
    setState({ state: "asking", search });
    ask(search.type, search.endpoint, search.query, mine.signal).then(
      (answer) => !mine.signal.aborted && setState({ state: "found", search, answer }),
      (error: unknown) => {
        if (mine.signal.aborted) return;
        setState({ state: "failed", message: error instanceof Error ? error.message : String(error) });
      },
    );
  };
  return [state, start];
}
