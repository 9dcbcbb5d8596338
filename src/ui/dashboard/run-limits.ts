/** Whom a run is about, as a person chooses it in the task's row. Pure. */
import type { EntityType, LibrarySelection, TagRef } from "../../sync/ports";
import type { RunOptions } from "../../sync/run-types";

/** `picked`: ids that came with the page's address; `waiting`: whoever waits for review. */
export const WHOM = ["all", "favourites", "linked", "tag", "stale", "waiting", "picked"] as const;
export type Whom = (typeof WHOM)[number];

/** What can be offered: tags and selections are of performers. */
export const WHOM_OF: Readonly<Record<EntityType, readonly Whom[]>> = {
  performer: WHOM,
  studio: ["all", "favourites", "linked", "stale", "waiting"],
};

export interface Limit {
  readonly whom: Whom;
  readonly tag: TagRef | null;
  readonly staleDays: number;
  readonly picked: readonly string[];
}

/** Days offered for "not compared for". */
export const STALE_DAYS = [1, 7, 30, 90] as const;

/** `?ids=1,2,3` of the page's address: what another page of Stash, or a link, has picked. */
export function pickedIds(search: string): readonly string[] {
  const ids = new URLSearchParams(search).get("ids") ?? "";
  return [...new Set(ids.split(",").map((id) => id.trim()))].filter((id) => /^\d+$/u.test(id));
}

/** The part of a run's options that the choice makes; null while something of it is missing (which tag). */
export function limitOptions(
  { whom, tag, staleDays, picked }: Limit,
  waiting: () => readonly string[],
): Pick<RunOptions, "selection" | "staleDays"> | null {
  const selections: Readonly<Record<Whom, LibrarySelection | null>> = {
    all: {},
    favourites: { favorites: true },
    linked: { linked: true },
    tag: tag && { tag },
    stale: {},
    waiting: whom === "waiting" ? { ids: waiting() } : {},
    picked: { ids: picked },
  };
  const selection = selections[whom];
  return selection && { selection, ...(whom === "stale" && { staleDays }) };
}
