/** Small fictional performers of both sides, and everything the domain's tests need around them. */
import type { BaseRecord } from "../src/sync/bases";
import type { ApplyDeps } from "../src/sync/apply";
import { bindFields, type BoundField } from "../src/sync/local";
import type { UndoRecord } from "../src/sync/journal";
import type { ChoiceRecord } from "../src/sync/match-choices";
import type { Choices, FieldDiff, Plan } from "../src/sync/plan-types";
import type { FieldKey } from "../src/sync/fields";
import type { LocalEntity, SourceEntity, StashId } from "../src/sync/ports";
import { runUpdate } from "../src/sync/run";
import type { RunDeps } from "../src/sync/run-deps";
import type { RunOptions, RunProgress } from "../src/sync/run-types";
import { DEFAULT_SETTINGS, type Settings } from "../src/sync/settings";
import { FakeLibrary } from "./fake-library";
import { MemoryKeyValue } from "./memory-kv";
import type { ScriptedSource } from "./scripted-source";
import { VirtualClock } from "./virtual-clock";

/** Two boxes of fiction. */
export const BOX_A = "https://box-a.example/graphql";
export const BOX_B = "https://box-b.example/graphql";

const SHARED_INPUT = [
  "name",
  "disambiguation",
  "alias_list",
  "gender",
  "birthdate",
  "death_date",
  "ethnicity",
  "country",
  "eye_color",
  "hair_color",
  "height_cm",
  "measurements",
  "fake_tits",
  "tattoos",
  "piercings",
  "urls",
  "image",
  "stash_ids",
];

/** Input fields of Stash's PerformerUpdateInput, as the host detects them, in three ages of Stash. */
export const INPUT_FIELDS = {
  "0.30": new Set([...SHARED_INPUT, "career_length", "career_length:String"]),
  "0.31": new Set([
    ...SHARED_INPUT,
    "career_length",
    "career_start",
    "career_start:String",
    "career_end",
    "career_end:String",
  ]),
  years: new Set([
    ...SHARED_INPUT,
    "career_length",
    "career_start",
    "career_start:Int",
    "career_end",
    "career_end:Int",
  ]),
} as const;

export const FIELDS_30: readonly BoundField[] = bindFields(INPUT_FIELDS["0.30"]);

export const STUDIO_FIELDS_30: readonly BoundField[] = bindFields(
  new Set(["name", "aliases", "urls", "parent_id", "image", "stash_ids"]),
  "studio",
);

/** A performer of the library: raw columns, and `stashIds`, `locks` … where they are given. */
export function local(
  id: string,
  record: Readonly<Record<string, unknown>> = {},
  more: Partial<LocalEntity> = {},
): LocalEntity {
  const name = typeof record.name === "string" ? record.name : `Person ${id}`;
  const rest = { stashIds: [], favorite: false, imagePath: null, locks: [] };
  return { id, name, ...rest, ...more, record: { ...record, name } };
}

/** A stash id with a time that must come back unchanged. */
export function stashId(endpoint: string, id: string, updated_at = "2020-01-01T00:00:00Z"): StashId {
  return { endpoint, stash_id: id, updated_at };
}

/** A performer of a stash-box: raw columns as its GraphQL answers. */
export function boxed(
  id: string,
  record: Readonly<Record<string, unknown>> = {},
  more: Partial<SourceEntity> = {},
): SourceEntity {
  const name = typeof record.name === "string" ? record.name : `Person ${id}`;
  const rest = { updated: "2026-01-02T03:04:05Z", deleted: false, mergedInto: null, images: [] };
  return { id, name, ...rest, ...more, record: { ...record, name } };
}

/** The diff of one field. */
export function diffOf(plan: Plan | undefined, field: FieldKey): FieldDiff {
  const diff = plan?.diffs.find((one) => one.field === field);
  if (!diff) throw new Error(`no diff of ${field}`);
  return diff;
}

/** Choices that take what the plan proposes: of these fields, or of all that is safe and ticked. */
export function takeFrom(plan: Plan, fields?: readonly FieldKey[]): Choices {
  const chosen = plan.diffs.filter((one) => (fields ? fields.includes(one.field) : one.heap === "safe" && one.ticked));
  return Object.fromEntries(
    chosen.map((one) => [one.field, { type: "take", value: one.proposed, from: one.agree }] as const),
  );
}

/** A whole small world: library, stores, clock, sources; `run` and `apply` hold what the engines want. */
export function world(options: {
  readonly library: readonly LocalEntity[];
  readonly sources?: (clock: VirtualClock) => readonly ScriptedSource[];
  readonly settings?: Partial<Settings>;
  readonly off?: readonly string[];
}) {
  const clock = new VirtualClock();
  const library = new FakeLibrary(options.library);
  const sources = options.sources?.(clock) ?? [];
  const settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const bases = new MemoryKeyValue<BaseRecord>();
  const plans = new MemoryKeyValue<Plan>();
  const choices = new MemoryKeyValue<ChoiceRecord>();
  const journal = new MemoryKeyValue<UndoRecord>();
  const endpoints = [...sources.map((source) => source.endpoint), ...(options.off ?? [])];
  let ids = 0;
  const newId = () => `undo-${++ids}`;
  const shared = { library, fields: FIELDS_30, settings, bases, plans, clock, runId: "run-1" };
  const run: RunDeps = { ...shared, choices, sources, endpoints };
  const apply: ApplyDeps = { ...shared, journal, boxHosts: new Set(), newId };
  return { clock, library, sources, settings, bases, plans, choices, journal, run, apply };
}

export type World = ReturnType<typeof world>;

/** One run over the world's whole library (or as told), to its end; `progress` is everything the faces would have seen. */
export async function runAll(one: World, options: Partial<RunOptions> = {}, signal = new AbortController().signal) {
  const progress: RunProgress[] = [];
  const rest = { task: "update-performers", selection: {}, nameSearch: false, fresh: false } as const;
  const work = runUpdate(
    { ...rest, ...options },
    { ...one.run, settings: one.settings },
    { onProgress: (now) => progress.push(now), onPlans: async () => {} },
    signal,
  );
  const result = await one.clock.until(work);
  return { result, progress, last: progress.at(-1) as RunProgress };
}

/** The stored plan of a performer. */
export function planOf(one: World, id: string): Plan {
  const plan = one.plans.map.get(id);
  if (!plan) throw new Error(`nothing waits for ${id}`);
  return plan;
}
