/** Looking for somebody at the sources by hand: by name, by id, or by the address of a source's page. */
import type { UpstreamRef } from "./create-types";
import { fetchLiving, type GatherDeps } from "./gather";
import { isWebUrl } from "./kinds/lists";
import { linkElement } from "./kinds/special";
import { questions } from "./lane-questions";
import { pageReader } from "./page-links";
import type { FieldValues } from "./plan-types";
import type { Endpoint, LocalRef, NameAnswer, Source, SourceEntity, SourceFailure } from "./ports";
import { upstreamValues } from "./upstream";
import type { ImageValue } from "./values";

export interface FoundUpstream {
  readonly ref: UpstreamRef;
  readonly name: string;
  readonly image: ImageValue | null;
  readonly values: FieldValues;
  /** Who in the library is linked to it. */
  readonly local: LocalRef | null;
}

export interface SearchAnswer {
  readonly found: readonly FoundUpstream[];
  readonly failures: readonly { readonly endpoint: Endpoint; readonly failure: SourceFailure }[];
  /** The address is no page of a source that is asked. */
  readonly unknownPage: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

interface Hit {
  readonly endpoint: Endpoint;
  readonly entity: SourceEntity;
}

type Failures = { readonly endpoint: Endpoint; readonly failure: SourceFailure }[];

async function byId(source: Source, id: string, deps: GatherDeps, failures: Failures, signal: AbortSignal) {
  const { endpoint } = source;
  const [one] = await fetchLiving(source, [{ type: deps.library.type, endpoint, id }], deps, signal);
  if (one && "kind" in one.end && one.end.kind === "source") failures.push({ endpoint, failure: one.end.failure });
  return one && "id" in one.end ? [{ endpoint, entity: one.end }] : [];
}

async function byName(source: Source, name: string, deps: GatherDeps, failures: Failures, signal: AbortSignal) {
  const { endpoint } = source;
  const hits: Hit[] = [];
  const { byNames } = questions(source, deps.library.type);
  const onAnswers = (answers: ReadonlyMap<string, NameAnswer>) => {
    for (const answer of answers.values())
      if (answer.status === "failed") failures.push({ endpoint, failure: answer.failure });
      else hits.push(...answer.entities.filter((one) => !one.deleted).map((entity) => ({ endpoint, entity })));
  };
  await byNames([name], { signal, priority: deps.priority, onAnswers });
  return hits;
}

/**
 * What the sources offer for a name, an id or the address of a page, source by source in their order. A source that fails
 * does not stop the others. Rejects when Stash cannot say who is linked, or when aborted.
 */
export async function searchSources(query: string, deps: GatherDeps, signal: AbortSignal): Promise<SearchAnswer> {
  const { library, sources, fields } = deps;
  const { type } = library;
  const term = query.trim();
  const failures: Failures = [];
  const pages = isWebUrl(term)
    ? sources.flatMap((source) => {
        const id = pageReader(source, type)(term);
        return id === null ? [] : [{ source, id }];
      })
    : null;
  const ask = (source: Source): Promise<Hit[]> => {
    if (UUID.test(term)) return byId(source, term.toLowerCase(), deps, failures, signal);
    return byName(source, term, deps, failures, signal);
  };
  const asked = pages
    ? pages.map(({ source, id }) => byId(source, id, deps, failures, signal))
    : term === ""
      ? []
      : sources.map(ask);
  const hits = (await Promise.all(asked)).flat();
  const linked = await library.linkedTo(
    hits.map(({ endpoint, entity }) => ({ endpoint, stash_id: entity.id })),
    signal,
  );
  const found = hits.map(({ endpoint, entity }): FoundUpstream => {
    const { id, name, images } = entity;
    const [local = null] = linked.get(linkElement(endpoint, id)) ?? [];
    const values = upstreamValues(fields, entity, endpoint);
    return { ref: { type, endpoint, id }, name, image: images[0] ?? null, values, local };
  });
  return { found, failures, unknownPage: pages?.length === 0 };
}
