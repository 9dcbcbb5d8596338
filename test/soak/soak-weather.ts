/** What happens around the plugin: upstream and the library change under other hands, networks and disks fail, clocks are set. */
import { boxKeys } from "../../src/dev/seed/truth";
import { noFaults } from "../../src/dev/faults";
import type { LocalPerformer } from "../../src/dev/seed/local-types";
import type { StoreName } from "../../src/store/kv";
import { StorageError } from "../../src/store/storage-error";
import type { FieldKey } from "../../src/sync/fields";
import type { Soak } from "./soak";
import { keyOf } from "./soak-ledger";
import type { StashTrouble } from "./soak-stash";

const HOUR = 3_600_000;
const HAIR = ["BLONDE", "BRUNETTE", "BLACK", "RED", "AUBURN"];
const COUNTRIES = ["NO", "DE", "FR", "SE", null];
/** What may be lost without anything being wrong; what is undoable only through it stays whole. */
const LOSABLE: readonly StoreName[] = [
  "cache",
  "plans",
  "studioPlans",
  "slots",
  "marks",
  "feeds",
  "ids",
  "choices",
  "bases",
];
const JUNK: readonly unknown[] = [null, 5, "junk", {}, [], { id: 1 }, { fields: 3 }, { diffs: [null] }, true];

function editUpstream(soak: Soak): void {
  const { store } = soak.world.boxes[soak.pick(boxKeys) ?? "harbour"];
  const alive = [...store.performers.values()].filter((row) => !row.deleted);
  const row = soak.pick(alive);
  if (!row) return;
  const dice = soak.random();
  const changes = soak.pick([
    { hair_color: soak.pick(HAIR) ?? null },
    { height: 150 + Math.floor(soak.random() * 40) },
    { country: soak.pick(COUNTRIES) ?? null },
    { aliases: [...row.aliases.slice(0, 2), `Also ${Math.floor(soak.random() * 99)}`] },
    { images: [store.image(Math.floor(soak.random() * 360), "SO")] },
    { name: `${row.name} ${Math.floor(soak.random() * 9)}` },
  ]);
  if (dice < 0.5) store.applyEdit(row.id, changes ?? {});
  else if (dice < 0.85) store.modify(row.id, changes ?? {});
  else if (dice < 0.92) {
    const target = soak.pick(alive.filter((one) => one.id !== row.id));
    if (target) store.merge([row.id], target.id);
  } else if (dice < 0.97) store.delete(row.id);
  else store.destroy(row.id);
}

/** Somebody edits, or deletes, in Stash itself. */
function editByHand(soak: Soak): void {
  const { library } = soak.world.stash;
  const row = soak.pick([...library.performers.values()]);
  if (!row) return;
  const put = (field: FieldKey, change: Partial<LocalPerformer>) =>
    soak.ledger.hand(keyOf("performer", row.id), [field], () => library.putPerformer({ ...row, ...change }));
  const dice = soak.random();
  if (dice < 0.3) put("hairColor", { hair_color: soak.pick(["Blonde", "Mine", ""]) ?? "" });
  else if (dice < 0.6) put("height", { height_cm: 150 + Math.floor(soak.random() * 40) });
  else if (dice < 0.85) put("aliases", { alias_list: [...row.alias_list, `Hand ${soak.counted()}`].sort() });
  else if (dice < 0.97) put("urls", { urls: [...row.urls, `https://hand.example/${soak.counted()}`] });
  else {
    library.removePerformer(row.id);
    soak.ledger.gone.add(keyOf("performer", row.id));
  }
}

function boxTrouble(soak: Soak): void {
  const { faults } = soak.world.boxes[soak.pick(boxKeys) ?? "harbour"];
  const rate = soak.pick([0, 0, 0.05, 0.2, 1]) ?? 0;
  const kind = soak.pick(["rate429", "rate5xx", "rateTimeout", "rateCut", "rateHtml", "rateGraphqlErrors"] as const);
  const limited = { cors429: soak.random() < 0.5, retryAfter: soak.random() < 0.5 ? 20 : null };
  faults.set({ ...noFaults, ...limited, [kind ?? "rate5xx"]: rate });
}

function stashTrouble(soak: Soak): void {
  const kind = soak.pick<StashTrouble | null>([null, null, "down", "session", "login-page", "deaf", "cut", "busy"]);
  const share = soak.pick([0.05, 0.3, 1]) ?? 0;
  let left = 40;
  soak.world.stash.trouble = () => (kind && left-- > 0 && soak.random() < share ? kind : null);
}

function diskTrouble(soak: Soak): void {
  const full = new StorageError("The browser has no room left for the data of this site.");
  const stores = [...soak.world.disk.values()];
  const some = soak.random() < 0.5 ? [] : soak.random() < 0.3 ? stores : soak.some(stores, 2);
  for (const store of stores) store.broken = some.includes(store) ? full : null;
}

function corrupt(soak: Soak): void {
  const store = soak.world.disk.get(soak.pick(LOSABLE) ?? "cache");
  for (const key of soak.some([...(store?.map.keys() ?? [])], 5)) store?.map.set(key, soak.pick(JUNK));
}

function turnClock(soak: Soak): void {
  const ms = soak.pick([-30 * 24 * HOUR, -26 * HOUR, -HOUR, -20_000, 20_000, HOUR, 26 * HOUR, 30 * 24 * HOUR]);
  soak.world.clock.turn(ms ?? 0);
}

type Weather = (soak: Soak) => void | Promise<void>;

/** Everything that is nobody's act in the plugin, with how often each comes. */
export const WEATHER: readonly (readonly [name: string, weight: number, act: Weather])[] = [
  ["upstream edit", 8, editUpstream],
  ["hand edit", 5, editByHand],
  ["box trouble", 7, boxTrouble],
  ["Stash trouble", 4, stashTrouble],
  ["disk trouble", 3, diskTrouble],
  ["corruption", 2, corrupt],
  ["clock set", 2, turnClock],
  [
    "time passes",
    4,
    (soak) => soak.world.clock.sleep((soak.pick([5_000, 120_000, HOUR, 25 * HOUR]) ?? 0) * soak.random()),
  ],
  ["kill", 5, (soak) => soak.anyPage().life.doom(1 + Math.floor(soak.random() * 60), soak.random() < 0.5)],
  ["another tab", 2, (soak) => soak.openOther()],
];

/** All is well again, whatever was broken. */
export function calm(soak: Soak): void {
  for (const key of boxKeys) soak.world.boxes[key].faults.clear();
  for (const store of soak.world.disk.values()) store.broken = null;
  soak.world.stash.trouble = () => null;
}
