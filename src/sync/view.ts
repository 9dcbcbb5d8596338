/** From a source's raw answers to what it says about one performer. Pure. */
import type { BoundField } from "./local";
import { decideView } from "./decide-match";
import { namesOf } from "./evidence";
import { elements, urlKey } from "./kinds/lists";
import { either, findCandidates, type Judged, judgeLinked, type LinkedElsewhere, sharedLinks } from "./match";
import type { Candidate, FieldValues, LinkState, MatchChoice, SourceView } from "./plan-types";
import type { Endpoint, NameAnswer, SourceAnswer, SourceEntity, SourceFailure } from "./ports";
import { upstreamValues } from "./upstream";

/** Everything a source answered for one performer. `successors` holds the answers for ids that others were merged into. */
export interface Answers {
  readonly endpoint: Endpoint;
  readonly linked: readonly { readonly id: string; readonly answer: SourceAnswer }[];
  readonly successors: ReadonlyMap<string, SourceAnswer>;
  /** Ids that web links name, and the one a person chose. */
  readonly pages: readonly { readonly id: string; readonly answer: SourceAnswer }[];
  readonly chosen: { readonly id: string; readonly answer: SourceAnswer } | null;
  /** Searches by web link and by name. */
  readonly searches: readonly NameAnswer[];
}

/** What the view needs to know beside the answers. */
export interface ViewContext {
  /** Names other local performers that claim an upstream entity. */
  readonly elsewhere: LinkedElsewhere;
  /** Web links that several performers of the library name. */
  readonly sharedUrls?: ReadonlySet<string>;
  /** Pages of the performer's stash ids at other sources, for comparing. */
  readonly ownPages?: ReadonlySet<string>;
  /** What a person said about this source's candidates. */
  readonly choice?: MatchChoice | undefined;
}

const SILENT = {
  verdict: "none",
  evidence: [],
  linkedId: null,
  entityId: null,
  entityName: null,
  updated: null,
  fetchedAt: null,
  values: {},
  images: [],
  candidates: [],
  failure: null,
} as const;

function bare(endpoint: Endpoint, state: LinkState, linkedId: string | null): SourceView {
  return { ...SILENT, endpoint, state, linkedId };
}

function failed(endpoint: Endpoint, linkedId: string | null, failure: SourceFailure): SourceView {
  return { ...bare(endpoint, "failed", linkedId), failure };
}

/** The view of a source that was not asked about this performer because it is switched off. */
export function offView(endpoint: Endpoint, linkedId: string | null): SourceView {
  return bare(endpoint, "off", linkedId);
}

interface Live {
  readonly id: string;
  readonly state: "live" | "merged";
  readonly entity: SourceEntity;
  readonly fetchedAt: number;
}

/** Follows one answer to the entity that lives now, or says what became of it. */
function follow(id: string, answer: SourceAnswer, successors: Answers["successors"]): Live | LinkState | SourceFailure {
  if (answer.status === "failed") return answer.failure;
  if (answer.status === "missing") return "erased";
  if (answer.status === "malformed-id") return "malformed-id";
  const { entity, fetchedAt } = answer;
  if (entity.mergedInto === null) return entity.deleted ? "deleted" : { id, state: "live", entity, fetchedAt };
  const next = successors.get(entity.mergedInto);
  if (!next) return { kind: "malformed", detail: "successor was not answered" };
  if (next.status === "failed") return next.failure;
  // Chains are flattened by the box (sources.md); a successor that is itself gone leaves nothing to follow.
  if (next.status !== "found" || next.entity.deleted) return "deleted";
  return { id, state: "merged", entity: next.entity, fetchedAt: next.fetchedAt };
}

function candidateOf(fields: readonly BoundField[], entity: SourceEntity, endpoint: Endpoint): Bare {
  const values = upstreamValues(fields, entity, endpoint);
  const { disambiguation } = values;
  return {
    id: entity.id,
    name: entity.name,
    disambiguation: typeof disambiguation === "string" ? disambiguation : null,
    image: entity.images[0] ?? null,
    images: entity.images,
    updated: entity.updated,
    values,
  };
}

type Bare = Omit<Candidate, "evidence">;

/** A performer with stash ids: the one that lives, and where it is in doubt, what a person can choose from. */
function liveView(
  fields: readonly BoundField[],
  local: FieldValues,
  lives: readonly Live[],
  endpoint: Endpoint,
  context: ViewContext,
): SourceView {
  const entities = new Set(lives.map((live) => live.entity.id));
  // Merged before live when both are one entity: the successor is linked already, and the old id is to go.
  const lead = (entities.size === 1 && lives.find((one) => one.state === "merged")) || (lives[0] as Live);
  const judge = ({ state, entity }: Live): Candidate & Judged => {
    const bareOne = candidateOf(fields, entity, endpoint);
    const others = context.elsewhere(entity.id, state, bareOne.values);
    const facts = { merged: state === "merged", others, liveIds: entities.size };
    return {
      ...bareOne,
      ...judgeLinked(local, bareOne.values, facts),
      ...(others.length > 0 && { elsewhere: others }),
    };
  };
  const { verdict, ...first } = judge(lead);
  const rest = lives.filter((live) => live.entity.id !== first.id);
  const candidates = verdict === "ambiguous" ? [first, ...rest.map(judge).map(({ verdict: _v, ...one }) => one)] : [];
  return {
    ...bare(endpoint, lead.state, lead.id),
    verdict,
    evidence: first.evidence,
    entityId: first.id,
    entityName: first.name,
    updated: lead.entity.updated,
    fetchedAt: lead.fetchedAt,
    values: first.values,
    images: lead.entity.images,
    candidates,
  };
}

/** Everybody the searches found, each once, with the way to them; deleted ones are never among them. */
function foundBy({ pages, chosen, searches, successors }: Answers): {
  readonly entities: readonly SourceEntity[];
  readonly paged: ReadonlySet<string>;
} {
  const entities = new Map<string, SourceEntity>();
  const paged = new Set<string>();
  for (const [index, { id, answer }] of [...pages, ...(chosen ? [chosen] : [])].entries()) {
    const end = follow(id, answer, successors);
    if (typeof end !== "object" || !("state" in end)) continue;
    entities.set(end.entity.id, end.entity);
    if (index < pages.length) paged.add(end.entity.id);
  }
  for (const search of searches)
    if (search.status === "found")
      for (const entity of search.entities)
        if (!entity.deleted && !entities.has(entity.id)) entities.set(entity.id, entity);
  return { entities: [...entities.values()], paged };
}

function firstFailure({ pages, chosen, searches, successors }: Answers): SourceFailure | null {
  for (const { id, answer } of [...pages, ...(chosen ? [chosen] : [])]) {
    const end = follow(id, answer, successors);
    if (typeof end === "object" && "kind" in end) return end;
  }
  const broken = searches.find((search) => search.status === "failed");
  return broken?.status === "failed" ? broken.failure : null;
}

const TELLING: ReadonlySet<string> = new Set(["name", "aliases", "urls"]);

/**
 * A search offers ten for one, most of whom only resemble: those that share neither name nor link are not read any further.
 * Links are held against each other over all of them.
 */
function worthReading(
  fields: readonly BoundField[],
  local: FieldValues,
  entities: readonly SourceEntity[],
  always: ReadonlySet<string>,
  ownPages: ReadonlySet<string> | undefined,
  endpoint: Endpoint,
): { readonly likely: readonly SourceEntity[]; readonly shared: ReadonlySet<string> } {
  if (entities.length === 0) return { likely: [], shared: new Set() };
  const telling = fields.filter((field) => TELLING.has(field.key));
  const names = namesOf(local);
  const urls = new Set(elements(local.urls).map(urlKey));
  const read = entities.map((entity) => ({ entity, values: upstreamValues(telling, entity, endpoint) }));
  const likely = read.filter(
    ({ entity, values }) =>
      always.has(entity.id) ||
      [...namesOf(values)].some((name) => names.has(name)) ||
      elements(values.urls).some((url) => urls.has(urlKey(url)) || ownPages?.has(urlKey(url))),
  );
  return { likely: likely.map(({ entity }) => entity), shared: sharedLinks(read) };
}

/** A performer without a stash id here: whoever the links and names lead to. */
function foundView(
  fields: readonly BoundField[],
  local: FieldValues,
  answers: Answers,
  context: ViewContext,
): SourceView {
  const { endpoint } = answers;
  const failure = firstFailure(answers);
  if (failure) return failed(endpoint, null, failure);
  const { entities, paged } = foundBy(answers);
  const chosenId = answers.chosen ? (entities[0]?.id ?? null) : null;
  const always = new Set([...paged, ...(chosenId === null ? [] : [chosenId])]);
  const { likely, shared } = worthReading(fields, local, entities, always, context.ownPages, endpoint);
  const candidates = findCandidates(
    local,
    likely.map((entity) => candidateOf(fields, entity, endpoint)),
    {
      elsewhere: context.elsewhere,
      sharedUrls: either(shared, context.sharedUrls),
      always,
      reached: ({ id, values }) => ({
        byPage: paged.has(id),
        namesOurs: elements(values.urls).some((url) => context.ownPages?.has(urlKey(url))),
      }),
    },
  );
  // Where a chosen record was merged into another since, the choice goes with it.
  const { choice } = context;
  const followed = choice?.type === "chosen" && chosenId !== null ? { ...choice, id: chosenId } : choice;
  return decideView({ ...bare(endpoint, "unlinked", null), candidates }, followed ?? null);
}

/**
 * What one source says about one performer. Values come from the entity that lives now (a successor when merged);
 * deleted and erased ones say nothing but that (sync-rules section 1).
 */
export function viewOf(
  fields: readonly BoundField[],
  local: FieldValues,
  answers: Answers,
  context: ViewContext,
): SourceView {
  const { endpoint, linked } = answers;
  if (linked.length === 0) return foundView(fields, local, answers, context);
  const followed = linked.map(({ id, answer }) => ({ id, end: follow(id, answer, answers.successors) }));
  const lives = followed.flatMap(({ end }) => (typeof end === "object" && "state" in end ? [end] : []));
  if (lives.length > 0) return decideView(liveView(fields, local, lives, endpoint, context), context.choice ?? null);
  const broken = followed.find(({ end }) => typeof end === "object");
  if (broken && typeof broken.end === "object" && "kind" in broken.end) return failed(endpoint, broken.id, broken.end);
  const first = followed[0];
  return bare(endpoint, typeof first?.end === "string" ? first.end : "erased", first?.id ?? null);
}
