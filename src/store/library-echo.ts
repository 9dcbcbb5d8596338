/** What is counted of the library, or listed beside it, follows what is created, linked and deleted from here. */
import type { StoreApi } from "zustand/vanilla";
import type { CreateOutcome } from "../sync/create-types";
import { linkedNow, rowsLinked, rowsWithout } from "../sync/favourite-echo";
import type { Journal } from "../sync/journal";
import type { EntityType } from "../sync/ports";
import type { UndoOutcome } from "../sync/undo-types";
import type { FavouritesDesk } from "./favourites-store";
import type { SourceDesk } from "./sources-store";
import type { WatchState } from "./watch-types";

export interface LibraryEcho {
  /** After creating and linking. */
  created(outcomes: readonly CreateOutcome[]): void;
  /** After taking back: a creation was deleted, a link is no more. Never rejects. */
  takenBack(outcomes: readonly UndoOutcome[]): Promise<void>;
}

const TYPES: readonly EntityType[] = ["performer", "studio"];

/** Nobody waits for the counting: what was written is written. */
export function libraryEcho(
  journal: Journal,
  desk: Pick<SourceDesk, "recount">,
  favourites: Pick<FavouritesDesk, "follow">,
  watch: StoreApi<WatchState> | undefined,
): LibraryEcho {
  const count = () => {
    void desk.recount();
    void watch?.getState().count();
  };
  return {
    created(outcomes) {
      for (const type of TYPES) {
        const linked = linkedNow(outcomes, type);
        if (linked.length > 0) favourites.follow(type, (rows) => rowsLinked(rows, linked));
      }
      if (outcomes.some(({ result: { status } }) => status === "created" || status === "linked")) count();
    },
    async takenBack(outcomes) {
      const written = outcomes.flatMap(({ undoId }) => (undoId === null ? [] : [undoId]));
      const records = (await journal.getMany(written).catch(() => [])).filter(
        (record) => record?.act?.type === "created",
      );
      for (const type of TYPES) {
        const gone = new Set(records.flatMap((record) => (record?.type === type ? [record.entityId] : [])));
        if (gone.size > 0) favourites.follow(type, (rows) => rowsWithout(rows, gone));
      }
      const unlinked = outcomes.some(({ undoId, fields }) => undoId !== null && fields.includes("stashIds"));
      if (records.length > 0 || unlinked) count();
    },
  };
}
