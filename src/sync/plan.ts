/** The plan of one performer or studio: every field compared with every source. Pure; fetching and writing are elsewhere. */
import { answersFor, certain, certainAt, hear, type Hearing, listAgreement, type PlanInput } from "./answers";
import { HEAPS } from "./heaps";
import { imageDiff } from "./image-diff";
import { fold } from "./kinds/text";
import { compareLinks, unheard } from "./link-diff";
import { compareLists } from "./list-diff";
import { type BoundField, localValues } from "./local";
import type { FieldDiff, FieldValues, Heap, Plan } from "./plan-types";
import { policyOf } from "./precedence";
import { scalarDiff } from "./scalar-diff";
import type { Policy } from "./settings";

const NONE: ReadonlySet<string> = new Set();

/** Keys of the names that are no aliases: the performer's own, and what certain sources call it. */
function ownNames({ input, local }: Hearing): ReadonlySet<string> {
  const names = [local.name, ...input.views.filter(certain).map((view) => view.values.name)];
  return new Set(names.filter((name) => typeof name === "string").map((name) => fold(name)));
}

function listDiff(hearing: Hearing, field: BoundField, policy: Policy): FieldDiff {
  const { input } = hearing;
  const { key, row } = field;
  const local = hearing.local[key] ?? null;
  const answers = answersFor(hearing, field);
  const dismissal = input.bases.dismissed?.[key];
  const found = compareLists({
    local,
    answers,
    base: input.bases.fields[key],
    locked: input.local.locks.includes(key),
    policy,
    key: row.kind.elementKey ?? fold,
    dismissal,
    never: key === "aliases" ? ownNames(hearing) : NONE,
  });
  const sure = found.elements.every(
    ({ change, sources }) => change !== "add" || sources.some((endpoint) => certainAt(input.views, endpoint)),
  );
  // With `fill` only an empty list is ever touched: that sources dropped something of a filled one is no question.
  const kind = policy === "fill" && found.kind === "cleared" ? "ignored" : found.kind;
  const heap: Heap = HEAPS[kind] === "safe" && !sure ? "decide" : HEAPS[kind];
  const { agree, disagree } = listAgreement(answers, found.elements);
  const diff: FieldDiff = {
    field: key,
    kind,
    heap,
    ticked: heap === "safe",
    local,
    proposed: found.proposed,
    winner: found.winner,
    agree,
    disagree,
    elements: found.elements,
  };
  const said: FieldDiff = sure ? diff : { ...diff, reason: "match-not-certain" };
  return dismissal ? { ...said, dismissal } : said;
}

/** A change that would be safe but for its match is a decision about that match, and called so. */
function namedByMatch(input: PlanInput, diff: FieldDiff): FieldDiff {
  if (diff.heap !== "decide" || HEAPS[diff.kind] !== "safe") return diff;
  const from = new Set([
    diff.winner,
    ...(diff.elements ?? []).filter((e) => e.change === "add").flatMap((e) => e.sources),
  ]);
  const doubtful = input.views.find((view) => from.has(view.endpoint) && !certain(view));
  if (doubtful?.state === "unlinked") return { ...diff, kind: "link" };
  return { ...diff, kind: "ambiguous", ...(diff.reason === "match-not-certain" && { reason: "link-in-doubt" }) };
}

/** The views without what a source says of an entity that a person would not link, or took the link to back. */
function heard(input: PlanInput): PlanInput {
  const links = input.bases.dismissed?.stashIds;
  const base = input.bases.fields.stashIds;
  if (!links && !base) return input;
  const views = input.views.map((view) => (unheard(view, links, base) ? { ...view, values: {}, images: [] } : view));
  return { ...input, views };
}

/** A list is compared element by element, unless the local text is opaque: then as one value. */
function diffOf(hearing: Hearing, field: BoundField): FieldDiff {
  const { input, local } = hearing;
  const policy = policyOf(input.settings, field.key);
  const { special, kind } = field.row;
  if (special === "image") return namedByMatch(input, imageDiff(hearing, field, policy));
  const opaque = kind.list && typeof local[field.key] === "string";
  if (kind.list && !opaque && policy !== "overwrite") return namedByMatch(input, listDiff(hearing, field, policy));
  return namedByMatch(input, scalarDiff(hearing, field, policy));
}

function linksDiff({ views, local, bases }: PlanInput, values: FieldValues): FieldDiff {
  const locked = local.locks.includes("stashIds");
  return compareLinks(values.stashIds ?? null, views, locked, bases.dismissed?.stashIds, bases.fields.stashIds);
}

/** Compares one performer, or one studio, with what its sources say. */
export function planPerformer(input: PlanInput): Plan {
  const { local } = input;
  const values = localValues(input.fields, local);
  const { disambiguation } = values;
  const hearing = hear(heard(input), values);
  return {
    type: input.type ?? "performer",
    id: local.id,
    name: local.name,
    disambiguation: typeof disambiguation === "string" ? disambiguation : null,
    imagePath: local.imagePath,
    favorite: local.favorite,
    plannedAt: input.now,
    runId: input.runId,
    local: values,
    stashIds: local.stashIds,
    sources: input.views,
    diffs: input.fields.map((field) =>
      field.row.special === "links" ? linksDiff(input, values) : diffOf(hearing, field),
    ),
  };
}
