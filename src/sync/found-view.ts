/** What a source says about a performer that has no stash id there: whoever links and names lead to. Pure. */
import { bareView } from "./bare-view";
import { decideView } from "./decide-match";
import { foldedNames, type Known } from "./evidence";
import { type Answered, follow, isFailure, isLive } from "./follow";
import { elements, urlKey } from "./kinds/lists";
import type { BoundField } from "./local";
import { type Bare, either, findCandidates, type LinkedElsewhere, sharedKeys } from "./match";
import type { FieldValues, MatchChoice, SourceView } from "./plan-types";
import type { Endpoint, NameAnswer, SourceAnswer, SourceEntity, SourceFailure } from "./ports";
import { bareCandidate, upstreamValues } from "./upstream";

/** What a source answered beside the performer's stash ids. `successors` holds the answers for ids that others were merged into. */
export interface SearchAnswers {
  readonly endpoint: Endpoint;
  readonly successors: ReadonlyMap<string, SourceAnswer>;
  /** Ids that web links name, and the one a person chose. */
  readonly pages: readonly Answered[];
  readonly chosen: Answered | null;
  /** Searches by web link and by name. */
  readonly searches: readonly NameAnswer[];
}

/** What needs to be known beside the answers. */
export interface SearchContext {
  /** Names other local performers that claim an upstream entity. */
  readonly elsewhere: LinkedElsewhere;
  /** Web links that several performers of the library name. */
  readonly sharedUrls?: ReadonlySet<string>;
  /** Pages of the performer's stash ids at other sources, for comparing. */
  readonly ownPages?: Known;
  /** What a person said about this source's candidates. */
  readonly choice?: MatchChoice | undefined;
}

interface Found {
  readonly entities: ReadonlyMap<string, SourceEntity>;
  /** Those whom an id led to: candidates whatever they are called. */
  readonly named: ReadonlySet<string>;
  /** Those of them whose page a web link names. */
  readonly paged: ReadonlySet<string>;
  /** Whom the id that a person chose leads to now. */
  readonly chosenId: string | null;
}

/** Everybody the searches found, each once, with the way to them; deleted ones are never among them. Or what failed. */
function foundBy({ pages, chosen, searches, successors }: SearchAnswers): Found | SourceFailure {
  const entities = new Map<string, SourceEntity>();
  const paged = new Set<string>();
  for (const one of chosen ? [...pages, chosen] : pages) {
    const end = follow(one, successors);
    if (isFailure(end)) return end;
    if (!isLive(end)) continue;
    entities.set(end.entity.id, end.entity);
    if (one !== chosen) paged.add(end.entity.id);
  }
  const named = new Set(entities.keys());
  const [first = null] = named;
  for (const search of searches) {
    if (search.status === "failed") return search.failure;
    for (const entity of search.entities)
      if (!entity.deleted && !entities.has(entity.id)) entities.set(entity.id, entity);
  }
  return { entities, named, paged, chosenId: chosen ? first : null };
}

/** An entity read as far as it takes to see whether it may be the performer. */
interface Glance {
  readonly entity: SourceEntity;
  readonly values: FieldValues;
  readonly urlKeys: readonly string[];
}

const TELLING: ReadonlySet<string> = new Set(["name", "aliases", "urls"]);

/**
 * A performer without a stash id here. A search offers ten for one, most of whom only resemble: those that share neither
 * name nor link are not read any further, but links are held against each other over all of them.
 */
export function foundView(
  fields: readonly BoundField[],
  local: FieldValues,
  answers: SearchAnswers,
  { elsewhere, sharedUrls, ownPages, choice }: SearchContext,
): SourceView {
  const { endpoint } = answers;
  const found = foundBy(answers);
  if ("kind" in found) return bareView(endpoint, "failed", null, found);
  const { entities, named, paged, chosenId } = found;
  const nobody = bareView(endpoint, "unlinked", null);
  if (entities.size === 0) return decideView(nobody, choice ?? null);

  const telling = fields.filter((field) => TELLING.has(field.key));
  const names = new Set(foldedNames(local));
  const urls = new Set(elements(local.urls).map(urlKey));
  const ours = (key: string) => ownPages?.has(key) ?? false;
  const glances: Glance[] = [];
  for (const entity of entities.values()) {
    const values = upstreamValues(telling, entity, endpoint);
    glances.push({ entity, values, urlKeys: elements(values.urls).map(urlKey) });
  }
  const likely = glances.filter(
    ({ entity, values, urlKeys }) =>
      named.has(entity.id) ||
      foldedNames(values).some((name) => names.has(name)) ||
      urlKeys.some((key) => urls.has(key) || ours(key)),
  );
  if (likely.length === 0) return decideView(nobody, choice ?? null);

  const read = likely.map(({ entity, values }): Bare => bareCandidate(fields, entity, endpoint, values));
  const candidates = findCandidates(local, read, {
    elsewhere,
    sharedUrls: either(sharedKeys(glances), sharedUrls),
    always: named,
    reached: ({ id, values }) => ({
      byPage: paged.has(id),
      namesOurs: elements(values.urls).map(urlKey).some(ours),
    }),
  });
  // Where a chosen record was merged into another since, the choice goes with it.
  const followed = choice?.type === "chosen" && chosenId !== null ? { ...choice, id: chosenId } : choice;
  return decideView({ ...nobody, candidates }, followed ?? null);
}
