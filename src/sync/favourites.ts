/** Comparing the favourites of the library with those of one source (sync-rules section 7). Pure: nobody is asked. */
import { refOf } from "./claims";
import type { FavouriteEntry } from "./favourite-ports";
import type { FavouriteOption, FavouriteRow, FavouriteStep, LocalSide, SourceSide } from "./favourite-types";
import { openCandidates } from "./decide-match";
import { linkElement } from "./kinds/special";
import type { LocalIndex } from "./local-index";
import type { BoundField } from "./local";
import { judgeCandidates, type Match } from "./match";
import type { Candidate, MatchChoice, SourceView } from "./plan-types";
import type { Endpoint, EntityType, LocalEntity, SourceAnswer, SourceEntity } from "./ports";
import { upstreamValues } from "./upstream";

export interface FavouriteContext {
  readonly type: EntityType;
  readonly endpoint: Endpoint;
  readonly fields: readonly BoundField[];
  readonly index: LocalIndex;
  /** What a person said about one of the library at this source. */
  readonly choice: (localId: string) => MatchChoice | undefined;
}

export interface FirstPass {
  /** Rows that are settled by links alone. */
  readonly rows: readonly FavouriteRow[];
  /** Marked there, and linked to nobody here. */
  readonly strangers: readonly FavouriteEntry[];
  /** Marked here and linked, but not marked there: whether the record still lives is to be asked. */
  readonly linked: readonly { readonly local: LocalEntity; readonly ids: readonly string[] }[];
  /** Marked here, and not linked to this source. */
  readonly unlinked: readonly LocalEntity[];
}

/** One of the library, as a row shows it. */
export function localSide(entity: LocalEntity): LocalSide {
  return { ...refOf(entity), imagePath: entity.imagePath };
}

/** One of the source; what the list did not say is filled from its record. */
export function sourceSide(entry: FavouriteEntry, entity: SourceEntity | null): SourceSide {
  const { disambiguation } = entity?.record ?? {};
  return {
    id: entry.id,
    name: entry.name ?? entity?.name ?? "",
    disambiguation:
      entry.disambiguation ?? (typeof disambiguation === "string" && disambiguation !== "" ? disambiguation : null),
    image: entry.image ?? entity?.images[0] ?? null,
  };
}

function entityEntry(entity: SourceEntity): FavouriteEntry {
  return { id: entity.id, name: entity.name, disambiguation: null, image: null, mergedIds: [] };
}

function hereRow(
  { type, endpoint }: FavouriteContext,
  local: LocalEntity,
  step: FavouriteStep,
  upstream: SourceSide | null = null,
): FavouriteRow {
  return { key: `${endpoint} here ${local.id}`, type, endpoint, set: "here", local: localSide(local), upstream, step };
}

function thereRow(
  { type, endpoint }: FavouriteContext,
  upstream: SourceSide,
  step: FavouriteStep,
  local: LocalEntity | null,
): FavouriteRow {
  const set = local?.favorite ? "both" : "there";
  const side = local && localSide(local);
  return { key: `${endpoint} there ${upstream.id}`, type, endpoint, set, local: side, upstream, step };
}

function optionOf(local: LocalEntity): FavouriteOption {
  const { id, name, disambiguation, imagePath } = localSide(local);
  return { id, name, disambiguation, picture: imagePath, evidence: [{ id: "stash-id", weight: "for" }] };
}

/** What the links of the library say: who is marked on both sides, who on one, and who is still to be found. */
export function firstPass(
  entries: readonly FavouriteEntry[],
  favourites: readonly LocalEntity[],
  context: FavouriteContext,
): FirstPass {
  const { endpoint, index } = context;
  const met = new Set<string>();
  const rows: FavouriteRow[] = [];
  const strangers: FavouriteEntry[] = [];
  for (const entry of entries) {
    const straight = index.linked([linkElement(endpoint, entry.id)]);
    const merged = index.linked(entry.mergedIds.map((id) => linkElement(endpoint, id)));
    // Whoever is linked to the living record is meant; those whose record was merged into it are only where nobody else is.
    const all = straight.length > 0 ? straight : merged;
    const side = sourceSide(entry, null);
    const [first] = all;
    const marked = all.find((one) => one.favorite);
    for (const one of new Set([...straight, ...merged])) {
      if (!one.favorite) continue;
      met.add(one.id);
      if (!all.includes(one)) rows.push({ ...hereRow(context, one, { type: "none" }, side), set: "both" });
    }
    if (!first) strangers.push(entry);
    else if (marked) rows.push(thereRow(context, side, { type: "none" }, marked));
    else if (all.length > 1) rows.push(thereRow(context, side, { type: "choose", options: all.map(optionOf) }, null));
    else if (straight.length > 0) rows.push(thereRow(context, side, { type: "mark" }, first));
    else {
      const from = first.stashIds.find((id) => id.endpoint === endpoint && entry.mergedIds.includes(id.stash_id));
      rows.push(thereRow(context, side, { type: "follow", from: from?.stash_id ?? "" }, first));
    }
  }
  const left = favourites.filter((local) => !met.has(local.id));
  const ids = (local: LocalEntity) =>
    local.stashIds.filter((id) => id.endpoint === endpoint).map(({ stash_id }) => stash_id);
  return {
    rows,
    strangers,
    linked: left.flatMap((local) => (ids(local).length > 0 ? [{ local, ids: ids(local) }] : [])),
    unlinked: left.filter((local) => ids(local).length === 0),
  };
}

/** Without those of whom a person said that they are not it; one that was chosen is certain. */
function decided(match: Match, upstreamId: string, context: FavouriteContext): Match {
  const said = match.candidates.map((one) => context.choice(one.id));
  const chosen = match.candidates.find((_, n) => {
    const choice = said[n];
    return choice?.type === "chosen" && choice.id === upstreamId && !choice.linked;
  });
  if (chosen) return { verdict: "certain", chosen, evidence: [{ id: "chosen", weight: "for" }], candidates: [chosen] };
  const open = match.candidates.filter((_, n) => {
    const choice = said[n];
    return choice?.type !== "never" && !(choice?.type === "none" && choice.ids.includes(upstreamId));
  });
  return judgeCandidates(open);
}

function localOption(candidate: Candidate, index: LocalIndex): FavouriteOption {
  const { id, name, disambiguation, evidence } = candidate;
  return { id, name, disambiguation, picture: index.get(id)?.imagePath ?? null, evidence };
}

/** The row of one that is marked there and linked to nobody: whom of the library its record fits. */
export function strangerRow(
  entry: FavouriteEntry,
  answer: SourceAnswer | undefined,
  context: FavouriteContext,
): FavouriteRow {
  const { endpoint, fields, index } = context;
  const listed = sourceSide(entry, null);
  if (!answer) return thereRow(context, listed, { type: "failed", failure: { kind: "malformed" } }, null);
  if (answer.status === "failed") return thereRow(context, listed, { type: "failed", failure: answer.failure }, null);
  // Listed, yet deleted or unknown by its id: it went in between.
  if (answer.status !== "found" || answer.entity.deleted) return thereRow(context, listed, { type: "gone" }, null);
  const { entity } = answer;
  const side = sourceSide(entry, entity);
  const values = upstreamValues(fields, entity, endpoint);
  const match = decided(index.match({ values, links: [linkElement(endpoint, entry.id)] }), entry.id, context);
  const local = match.verdict === "certain" && match.chosen ? index.get(match.chosen.id) : undefined;
  if (local) return thereRow(context, side, { type: "link", evidence: match.evidence }, local);
  if (match.candidates.length === 0) return thereRow(context, side, { type: "create" }, null);
  const options = match.candidates.map((one) => localOption(one, index));
  return thereRow(context, side, { type: "choose", options }, null);
}

/** The row of one that is marked here and linked, from what its ids answer; `successors`: of merged records. */
export function linkedRow(
  { local, ids }: FirstPass["linked"][number],
  answers: ReadonlyMap<string, SourceAnswer>,
  context: FavouriteContext,
): FavouriteRow {
  const living = new Map<string, { readonly entity: SourceEntity; readonly step: FavouriteStep }>();
  for (const id of ids) {
    const answer = answers.get(id);
    if (answer?.status === "failed") return hereRow(context, local, { type: "failed", failure: answer.failure });
    if (answer?.status !== "found") continue;
    const { entity } = answer;
    const successor = entity.mergedInto === null ? undefined : answers.get(entity.mergedInto);
    if (successor?.status === "failed") return hereRow(context, local, { type: "failed", failure: successor.failure });
    if (successor?.status === "found" && !successor.entity.deleted)
      living.set(successor.entity.id, { entity: successor.entity, step: { type: "follow", from: id } });
    else if (!entity.deleted && entity.mergedInto === null) living.set(id, { entity, step: { type: "mark" } });
  }
  const [only, ...others] = [...living.values()];
  if (!only) return hereRow(context, local, { type: "gone" });
  if (others.length === 0) return hereRow(context, local, only.step, sourceSide(entityEntry(only.entity), only.entity));
  const options = [...living.values()].map(({ entity }): FavouriteOption => {
    const { id, name, disambiguation, image } = sourceSide(entityEntry(entity), entity);
    return { id, name, disambiguation, picture: image?.url ?? null, evidence: [{ id: "stash-id", weight: "for" }] };
  });
  return hereRow(context, local, { type: "choose", options });
}

/** The row of one that is marked here and not linked, from what a run's finding says of it; `searched`: by name too. */
export function foundRow(
  local: LocalEntity,
  view: SourceView | undefined,
  searched: boolean,
  context: FavouriteContext,
): FavouriteRow {
  if (!view || view.state === "off") return hereRow(context, local, { type: "missing", searched });
  if (view.failure) return hereRow(context, local, { type: "failed", failure: view.failure });
  const open = openCandidates(view);
  if (view.verdict === "certain" && view.entityId !== null) {
    const image = view.images[0] ?? null;
    const upstream = { id: view.entityId, name: view.entityName ?? "", disambiguation: null, image };
    return hereRow(context, local, { type: "link", evidence: view.evidence }, upstream);
  }
  if (open.length === 0 || view.choice?.type === "never") return hereRow(context, local, { type: "missing", searched });
  const options = open.map(
    ({ id, name, disambiguation, image, evidence }): FavouriteOption => ({
      id,
      name,
      disambiguation,
      picture: image?.url ?? null,
      evidence,
    }),
  );
  return hereRow(context, local, { type: "choose", options });
}
