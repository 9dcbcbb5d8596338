import { LIMITS } from "../limits/limits";
import type { AskOptions, Clock, NameAnswer, SourceAnswer, SourceEntity, SourceFailure } from "../sync/ports";
import { askInBatches, type BatchJob } from "./batch";
import { type BatchSize, createBatchSize } from "./batch-size";
import { type CachedEntity, chunks, type FoundEntry, type SourceCache } from "./cache";
import type { Channel } from "./channel";
import type { Circuit } from "./circuit";
import { isObject } from "./classify";
import type { Dialect } from "./dialect";
import { aliasedVariables } from "./documents";
import { failure, isTransient } from "./errors";
import type { Subject } from "./subject";
import { isAddress, urlSpellings } from "./url-spellings";

export interface Desk {
  readonly channel: Channel;
  readonly circuit: Circuit;
  readonly dialect: Dialect;
  readonly clock: Clock;
  /** What is asked about: performers, or studios. */
  readonly subject: Subject;
}

/** One sort of question to a source: how to ask, and how an answer comes out of the cache or of a reply. */
interface Question<A> extends Omit<BatchJob<A>, "probe" | "request"> {
  readonly cache: SourceCache;
  document(count: number): string;
  /** What stands in a key's variable; default: the key. */
  variable?(key: string): unknown;
  fromCache(entry: CachedEntity): A;
  /** What is to be cached of an answer; null when it must not be. */
  toCache(answer: A): readonly SourceEntity[] | null;
  /** The answer to a key that need not be sent at all; null when it must. */
  beforehand(key: string): A | null;
}

/** Canonical, or as 32 digits: what stash-box's parser takes of the forms that occur. */
const UUID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/i;

/** Asks by id. Malformed ids are answered without a request, or from the server's "uuid:" error on their alias. */
export function byIds(desk: Desk, cache: SourceCache): Asker<SourceAnswer> {
  const { dialect, clock, subject } = desk;
  return createAsker<SourceAnswer>(desk, createBatchSize(dialect.idBatch), (size) => ({
    size,
    cache,
    document: (count) => subject.byId(count),
    read(value, key) {
      if (value === null) return { status: "missing" };
      const entity = subject.read(value, key);
      return entity ? { status: "found", entity, fetchedAt: clock.now(), cached: false } : undefined;
    },
    refused: (message) =>
      /uuid/i.test(message)
        ? { status: "malformed-id", detail: failure("graphql", { detail: message }).detail ?? "" }
        : { status: "failed", failure: failure("graphql", { detail: message }) },
    failed: (reason) => ({ status: "failed", failure: reason }),
    fromCache({ entities, fetchedAt }) {
      const entity = entities[0];
      return entity ? { status: "found", entity, fetchedAt, cached: true } : { status: "missing" };
    },
    toCache: (answer) => (answer.status === "found" ? [answer.entity] : answer.status === "missing" ? [] : null),
    beforehand: (key) => (UUID.test(key) ? null : { status: "malformed-id", detail: "not a UUID" }),
  }));
}

/** Asks by name; what a source offers is not filtered here (it matches loosely: filter exactly in matching). */
export function byNames(desk: Desk, cache: SourceCache): Asker<NameAnswer> {
  const { dialect, subject } = desk;
  return createAsker<NameAnswer>(desk, createBatchSize(dialect.nameBatch), (size) => ({
    ...searchAnswers,
    size,
    cache,
    document: (count) => subject.byName(count),
    read: (value) => readOffered(subject.offered(value), subject),
    beforehand: (key) => (key.trim() === "" ? { status: "found", entities: [] } : null),
  }));
}

/** Asks by web link, in every usual spelling at once; null where the dialect knows no such question. */
export function byUrls(desk: Desk, cache: SourceCache): Asker<NameAnswer> | null {
  const { dialect, subject } = desk;
  const { performersByUrl } = dialect;
  if (!performersByUrl) return null;
  return createAsker<NameAnswer>(desk, createBatchSize(dialect.urlBatch), (size) => ({
    ...searchAnswers,
    size,
    cache,
    document: (count) => performersByUrl(count, subject.fields),
    variable: urlSpellings,
    read: (value) => readOffered(isObject(value) ? subject.offered(value.performers) : undefined, subject),
    beforehand: (key) => (isAddress(key) ? null : { status: "found", entities: [] }),
  }));
}

/** What every search has in common: its failures, and how its answers are kept. */
const searchAnswers = {
  refused: (message: string): NameAnswer => ({ status: "failed", failure: failure("graphql", { detail: message }) }),
  failed: (reason: SourceFailure): NameAnswer => ({ status: "failed", failure: reason }),
  fromCache: ({ entities }: CachedEntity): NameAnswer => ({ status: "found", entities }),
  toCache: (answer: NameAnswer) => (answer.status === "found" ? answer.entities : null),
};

/** What was offered, as an answer; undefined when it has another shape. */
function readOffered(offered: readonly unknown[] | undefined, subject: Subject): NameAnswer | undefined {
  return (
    offered && {
      status: "found",
      entities: offered.slice(0, LIMITS.offered).flatMap((raw) => subject.read(raw, null) ?? []),
    }
  );
}

export interface Asker<A> {
  ask(keys: readonly string[], options: AskOptions<A>): Promise<void>;
  /** Requests that so many uncached keys would take now. */
  requestsFor(keys: number): number;
}

/** Cache first, then batches, for one sort of question; a source that was given up is not asked by a bulk. */
export function createAsker<A>(desk: Desk, size: BatchSize, question: (size: BatchSize) => Question<A>): Asker<A> {
  const { cache, document, variable, fromCache, toCache, beforehand, ...job } = question(size);
  const { channel, circuit, dialect, clock } = desk;

  async function answer(keys: readonly string[], make: (key: string) => A, options: AskOptions<A>): Promise<void> {
    for (const part of chunks(keys)) {
      options.signal.throwIfAborted();
      await options.onAnswers(new Map(part.map((key) => [key, make(key)])));
    }
  }

  async function ask(keys: readonly string[], options: AskOptions<A>): Promise<void> {
    const { signal, onEvent, priority = "bulk" } = options;
    const left: string[] = [];
    for (const part of chunks([...new Set(keys)])) {
      signal.throwIfAborted();
      const { fresh, since = Number.POSITIVE_INFINITY } = options;
      const kept: ReadonlyMap<string, FoundEntry> = await cache.read(part);
      const cached = fresh ? new Map([...kept].filter(([, entry]) => entry.fetchedAt >= since)) : kept;
      const answers = new Map<string, A>();
      for (const key of part) {
        const entry = cached.get(key);
        const known = beforehand(key) ?? (entry ? fromCache(entry) : null);
        if (known === null) left.push(key);
        else answers.set(key, known);
      }
      const renewed = [...cached.values()].filter((entry) => entry.renewed).length;
      if (cached.size > renewed) onEvent?.({ type: "saved", count: cached.size - renewed, by: "cache" });
      if (renewed > 0) onEvent?.({ type: "saved", count: renewed, by: "feed" });
      if (answers.size > 0) await options.onAnswers(answers);
    }
    const broken: SourceFailure | null = priority === "person" ? null : circuit.failure();
    if (broken) return answer(left, () => job.failed(broken), options);
    const begun = left.length > 0 ? await cache.begin() : null;
    let heard = false;

    /** Who has answered since the last time and then fell silent is waited for: the other sources of a run go on meanwhile. */
    async function secondChance(reason: SourceFailure): Promise<boolean> {
      if (!heard || priority === "person" || !isTransient(reason)) return false;
      heard = false;
      circuit.open(reason);
      const until = circuit.rest()?.until;
      if (until !== undefined) onEvent?.({ type: "wait", until, reason: "retry" });
      await circuit.over(signal);
      return true;
    }

    const reason = await askInBatches(
      channel,
      left,
      {
        ...job,
        probe: { query: dialect.accountDocument },
        request: (part) => ({ query: document(part.length), variables: aliasedVariables(part, variable) }),
      },
      {
        signal,
        priority,
        onEvent,
        secondChance,
        async onAnswers(answers) {
          const keep = [...answers].flatMap(([key, value]): [string, readonly SourceEntity[]][] => {
            const entities = toCache(value);
            return entities ? [[key, entities]] : [];
          });
          heard ||= keep.length > 0;
          await cache.write(new Map(keep), clock.now(), begun);
          await options.onAnswers(answers);
        },
      },
    );
    if (reason) circuit.open(reason);
    else if (left.length > 0) circuit.close();
  }

  return { ask, requestsFor: (keys) => size.requestsFor(keys) };
}
