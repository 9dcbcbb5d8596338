/** The write leases of a batch (sync-rules section 9): one writer at a time for every performer, whatever the tab. */
import { freeGrip, type Grip, type Leases, writeKey } from "./leases";
import type { EntityType } from "./ports";

/** What is written, as far as its lease goes. */
interface Written {
  readonly type: EntityType;
  readonly id: string;
}

/** How long a person waits for what another tab is writing. */
const PATIENCE_MS = 5_000;

/** Takes the leases; what others hold to the end of patience is not in the grip. Without leases there is only this tab. */
export function hold(
  entities: readonly Written[],
  { leases, patienceMs = PATIENCE_MS }: { readonly leases?: Leases; readonly patienceMs?: number },
): Promise<Grip> | Grip {
  const keys = entities.map(({ type, id }) => writeKey(type, id));
  return leases?.take(keys, patienceMs) ?? freeGrip(keys);
}

/** Those of a list whose lease is among the held ones. */
export function held<T>(list: readonly T[], keys: ReadonlySet<string>, entityOf: (one: T) => Written): readonly T[] {
  return list.filter((one) => keys.has(writeKey(entityOf(one).type, entityOf(one).id)));
}
