/** Document texts for creating, deleting and drafts. Checked by the schema test. */
import type { EntityType } from "../sync/ports";

interface Words {
  readonly query: string;
  readonly create: readonly [field: string, input: string];
  readonly destroy: readonly [field: string, input: string];
  readonly counts: string;
}

const WORDS: Readonly<Record<EntityType, Words>> = {
  performer: {
    query: "findPerformer",
    create: ["performerCreate", "PerformerCreateInput"],
    destroy: ["performerDestroy", "PerformerDestroyInput"],
    counts: "",
  },
  studio: {
    query: "findStudio",
    create: ["studioCreate", "StudioCreateInput"],
    destroy: ["studioDestroy", "StudioDestroyInput"],
    counts: " child_studios { id }",
  },
};

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function variables(count: number, name: string, type: string): string {
  return numbers(count)
    .map((n) => `$${name}${n}: ${type}!`)
    .join(", ");
}

/** Aliased creations as `p0`, `p1` …; variables `in0`, `in1` … Each is a transaction of its own. */
export function createMany(type: EntityType, count: number, fragment: string): string {
  const [field, input] = WORDS[type].create;
  const spread = /^fragment (\w+)/u.exec(fragment)?.[1] ?? "";
  return `mutation PerformerSiteSyncCreate(${variables(count, "in", input)}) {
  ${numbers(count)
    .map((n) => `p${n}: ${field}(input: $in${n}) { ...${spread} }`)
    .join("\n  ")}
}
${fragment}`;
}

/** Aliased removals as `p0`, `p1` …; variables `in0`, `in1` … */
export function destroyMany(type: EntityType, count: number): string {
  const [field, input] = WORDS[type].destroy;
  return `mutation PerformerSiteSyncDestroy(${variables(count, "in", input)}) {
  ${numbers(count)
    .map((n) => `p${n}: ${field}(input: $in${n})`)
    .join("\n  ")}
}`;
}

/** What hangs on each of `count` entities, as `p0`, `p1` …; variables `id0`, `id1` … */
export function attachedTo(type: EntityType, count: number): string {
  const { query, counts } = WORDS[type];
  const fields = `id scene_count image_count gallery_count group_count tags { id } rating100 details${counts}`;
  return `query PerformerSiteSyncAttached(${variables(count, "id", "ID")}) {
  ${numbers(count)
    .map((n) => `p${n}: ${query}(id: $id${n}) { ${fields} }`)
    .join("\n  ")}
}`;
}

/** Variables: `input`. Answers the draft's id, or null. */
export const SUBMIT_DRAFT = `mutation PerformerSiteSyncDraft($input: StashBoxDraftSubmissionInput!) {
  draft: submitStashBoxPerformerDraft(input: $input)
}`;

/** Every document of this file by name, for the test against Stash's schema; the fragments are those of the libraries. */
export function allCreatorDocuments(
  fragments: Readonly<Record<EntityType, string>>,
  choices: { readonly drafts: boolean },
): Readonly<Record<string, string>> {
  const each = (type: EntityType) => [
    [`${type}Create`, createMany(type, 2, fragments[type])] as const,
    [`${type}Destroy`, destroyMany(type, 2)] as const,
    [`${type}Attached`, attachedTo(type, 2)] as const,
  ];
  return Object.fromEntries([
    ...each("performer"),
    ...each("studio"),
    ...(choices.drafts ? [["SUBMIT_DRAFT", SUBMIT_DRAFT] as const] : []),
  ]);
}
