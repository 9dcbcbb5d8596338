/**
 * What lies in the browser's database may be damaged, or be of another version: a value of another shape than its reader needs is
 * treated as if it was not there. Only as deep as a reader would break; what is inside a value is judged where it is used.
 */
import type { KeyValue } from "../sync/ports";
import type { StoreName } from "./kv";

type Raw = Readonly<Record<string, unknown>>;
type Check = (value: unknown, key: string) => boolean;

function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isText = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number" && !Number.isNaN(value);
const isTextOrNull = (value: unknown) => value === null || typeof value === "string";
const isRecords = (value: unknown): value is readonly Raw[] => Array.isArray(value) && value.every(isRecord);
const all = (value: unknown, check: (one: unknown) => boolean) =>
  isRecord(value) && Object.values(value).every((one) => one === undefined || check(one));

const isPlan: Check = (value) =>
  isRecord(value) &&
  [value.type, value.id, value.name].every(isText) &&
  isNumber(value.plannedAt) &&
  isRecord(value.local) &&
  isRecords(value.stashIds) &&
  isRecords(value.diffs) &&
  value.diffs.every(
    (one) => [one.field, one.kind, one.heap].every(isText) && Array.isArray(one.agree) && Array.isArray(one.disagree),
  ) &&
  isRecords(value.sources) &&
  value.sources.every(
    (one) =>
      [one.endpoint, one.state, one.verdict].every(isText) &&
      isRecord(one.values) &&
      isRecords(one.evidence) &&
      isRecords(one.images) &&
      isRecords(one.candidates),
  );

const isUndoRecord: Check = (value) =>
  isRecord(value) &&
  [value.id, value.type, value.entityId, value.name, value.state].every(isText) &&
  isTextOrNull(value.runId) &&
  isNumber(value.at) &&
  isRecords(value.fields) &&
  value.fields.every((one) => isText(one.field) && Array.isArray(one.sources) && isRecord(one.raw)) &&
  (value.act === undefined || (isRecord(value.act) && isText(value.act.type)));

/** A slot of a source, or a lease. */
const isSlot: Check = (value) =>
  isRecord(value) &&
  [value.fence, value.expires].every(isNumber) &&
  isTextOrNull(value.holder) &&
  ("tab" in value ? isText(value.tab) : [value.end, value.notBefore].every(isNumber));

const CHECKS: Readonly<Record<StoreName, Check>> = {
  plans: isPlan,
  studioPlans: isPlan,
  journal: (value, key) => (/^(?:image|open|note):/u.test(key) ? value !== null : isUndoRecord(value, key)),
  bases: (value) =>
    isRecord(value) &&
    all(value.fields, (one) => isRecord(one) && isRecord(one.values)) &&
    (value.dismissed === undefined || all(value.dismissed, isRecord)),
  runs: (value) =>
    isRecord(value) &&
    [value.id, value.tab].every(isText) &&
    [value.startedAt, value.touchedAt, value.total, value.done].every(isNumber) &&
    isRecord(value.options) &&
    isRecord(value.options.selection) &&
    isRecords(value.failures),
  choices: (value) => isRecord(value) && all(value.byEndpoint, isRecord),
  marks: (value) => all(value, isRecord),
  cache: (value) =>
    isRecord(value) && isNumber(value.fetchedAt) && isText(value.selection) && Array.isArray(value.entities),
  slots: isSlot,
  // Beside the states of feeds lie the turns of who reads them.
  feeds: (value) =>
    isRecord(value) &&
    (!("epoch" in value) ||
      (isText(value.epoch) && value.dirty instanceof Map && Array.isArray(value.seen) && isRecord(value.rotation))),
  ids: isText,
  log: isRecords,
};

/** The stores over a database, without what is damaged in them. Keys are all told, also of damaged values. */
export function soundStores(open: <V>(store: StoreName) => KeyValue<V>): <V>(store: StoreName) => KeyValue<V> {
  return <V>(store: StoreName): KeyValue<V> => {
    const kv = open<V>(store);
    const check = CHECKS[store];
    const sound = (value: V | undefined, key: string) => (value !== undefined && check(value, key) ? value : undefined);
    return {
      set: (key, value) => kv.set(key, value),
      setMany: (entries) => kv.setMany(entries),
      delMany: (keys) => kv.delMany(keys),
      keys: (prefix) => kv.keys(prefix),
      clear: () => kv.clear(),
      get: async (key) => sound(await kv.get(key), key),
      async getMany(keys) {
        const values = await kv.getMany(keys);
        return keys.map((key, i) => sound(values[i], key));
      },
      update: (key, change) => kv.update(key, (old) => change(sound(old, key))),
      updateMany: async (keys, change) => {
        const made = await kv.updateMany(keys, (old, key) => change(sound(old, key), key));
        return keys.map((key, i) => sound(made[i], key));
      },
      entries: async () => (await kv.entries()).filter(([key, value]) => check(value, key)),
    };
  };
}
