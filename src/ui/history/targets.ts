/** What a button of the history takes back, or brings again. Pure. */
import type { FieldKey } from "../../sync/fields";
import { canComeAgain, canTakeBack } from "../../sync/undo-acts";
import type { Endpoint } from "../../sync/ports";
import type { UndoTarget } from "../../sync/undo-types";
import { backOf, type Change, standing, standingAct } from "./groups";

export interface Reach {
  readonly targets: readonly UndoTarget[];
  /** Fields and acts. */
  readonly count: number;
  /** Of the library. */
  readonly entities: number;
  /** Creations among them: taking one back deletes it from Stash. Missing: none. */
  readonly deletes?: number;
  /** Marks at sources, counted by source: not the library is changed, but the account there. Missing: none. */
  readonly there?: ReadonlyMap<Endpoint, number>;
}

interface Part {
  readonly target: UndoTarget;
  readonly count: number;
  readonly of: string;
  readonly deletes?: boolean;
  readonly there?: Endpoint | undefined;
}

function reachOf(found: readonly Part[]): Reach {
  const deletes = found.filter((one) => one.deletes).length;
  const there = new Map<Endpoint, number>();
  for (const one of found) if (one.there !== undefined) there.set(one.there, (there.get(one.there) ?? 0) + one.count);
  const here = found.filter((one) => one.there === undefined);
  return {
    ...(deletes > 0 && { deletes }),
    ...(there.size > 0 && { there }),
    targets: found.map(({ target }) => target),
    count: found.reduce((sum, { count }) => sum + count, 0),
    entities: new Set(here.map(({ of }) => of)).size,
  };
}

const thereOf = ({ entry: { act } }: Change) => (act?.type === "favourite-there" ? act.endpoint : undefined);
const who = ({ entry: { type, entityId } }: Change) => `${type} ${entityId}`;

/** Everything of these changes that can be taken back. */
export function undoReach(changes: readonly Change[]): Reach {
  return reachOf(
    changes.flatMap((change): Part[] => {
      const { entry } = change;
      const { id } = entry;
      if (entry.act) {
        const able = standingAct(entry) && canTakeBack(entry.act.type) && entry.imported === undefined;
        const deletes = entry.act.type === "created";
        return able ? [{ target: { id }, count: 1, of: who(change), deletes, there: thereOf(change) }] : [];
      }
      const fields = standing(entry);
      return fields.length > 0 ? [{ target: { id, fields }, count: fields.length, of: who(change) }] : [];
    }),
  );
}

/** Everything of these changes that was taken back and can come again. */
export function redoReach(changes: readonly Change[]): Reach {
  return reachOf(
    changes.flatMap((change): Part[] => {
      const { entry, backs } = change;
      if (entry.act) {
        const back = backs.find(standingAct);
        const able = back && entry.state === "undone" && canComeAgain(entry.act.type);
        return able ? [{ target: { id: back.id }, count: 1, of: who(change), there: thereOf(change) }] : [];
      }
      const byBack = new Map<string, FieldKey[]>();
      for (const field of entry.undone) {
        const back = backOf(change, field);
        if (back) byBack.set(back.id, [...(byBack.get(back.id) ?? []), field]);
      }
      return [...byBack].map(([id, fields]) => ({ target: { id, fields }, count: fields.length, of: who(change) }));
    }),
  );
}
