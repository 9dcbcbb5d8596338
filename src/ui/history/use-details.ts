/** What Stash holds now of the entities that are unfolded, and the records with their values. */
import * as React from "react";
import type { EntityNow, HistoryEntry } from "../../store/history-contracts";
import type { UndoRecord } from "../../sync/journal";
import { useStores } from "../stores-context";
import type { EntityGroup } from "./groups";

export interface Details {
  readonly records: ReadonlyMap<string, UndoRecord>;
  /** Missing while Stash is asked. */
  readonly now?: EntityNow;
  /** Why Stash could not be asked. */
  readonly error?: string;
}

function signature({ entry, backs }: EntityGroup["changes"][number]): string {
  const state = ({ id, state, undone }: HistoryEntry) => `${id} ${state} ${undone.join(" ")}`;
  return [entry, ...backs].map(state).join("|");
}

/** Reads what is unfolded, and again whenever something of it was taken back. By entity key. */
export function useDetails(shown: readonly EntityGroup[]): ReadonlyMap<string, Details> {
  const { history } = useStores();
  const [details, setDetails] = React.useState<ReadonlyMap<string, Details>>(new Map());
  const asked = React.useRef(new Map<string, string>());
  const here = React.useRef(true);
  React.useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  React.useEffect(() => {
    const put = (key: string, change: Details) => {
      if (here.current) setDetails((old) => new Map(old).set(key, change));
    };
    const read = async ({ key, type, entityId, changes }: EntityGroup, sign: string) => {
      const { records, look } = history.getState();
      const known = await records(changes.map(({ entry }) => entry.id));
      put(key, { records: known });
      let found: Details;
      try {
        const standing = [...known.values()].filter((record) => !record.act).map((record) => record.id);
        found = { records: known, now: await look(type, entityId, standing) };
      } catch (error) {
        found = { records: known, error: error instanceof Error ? error.message : String(error) };
      }
      // A newer question is under way: its answer counts.
      if (asked.current.get(key) === sign) put(key, found);
    };
    const wanted = new Set(shown.map(({ key }) => key));
    for (const key of asked.current.keys()) if (!wanted.has(key)) asked.current.delete(key);
    for (const entity of shown) {
      const sign = entity.changes.map(signature).join("||");
      if (asked.current.get(entity.key) === sign) continue;
      asked.current.set(entity.key, sign);
      read(entity, sign).catch(() => undefined);
    }
  }, [shown, history]);
  return details;
}
