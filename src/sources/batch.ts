import type { SourceEvent, SourceFailure } from "../sync/ports";
import type { BatchSize } from "./batch-size";
import type { Channel, Timed } from "./channel";
import { aliasOf } from "./documents";
import { failure, SourceError } from "./errors";
import type { Priority } from "./limiter";
import { TRIES } from "./retry";
import type { GraphqlReply, GraphqlRequest } from "./transport";

/** What is asked of each key, and what its answers are. */
export interface BatchJob<A> {
  readonly size: BatchSize;
  request(keys: readonly string[]): GraphqlRequest;
  /** A small request that any living source with this key answers; tells a dead source from a bad key. */
  readonly probe: GraphqlRequest;
  /** Turns what stands under the key's alias into its answer. `undefined` when the answer has another shape than asked for. */
  read(value: unknown, key: string): A | undefined;
  /** The answer when an error names the key's alias. */
  refused(message: string, key: string): A;
  failed(failure: SourceFailure): A;
}

export interface BatchOptions<A> {
  readonly signal: AbortSignal;
  readonly priority: Priority;
  readonly onAnswers: (answers: ReadonlyMap<string, A>) => void | Promise<void>;
  readonly onEvent?: ((event: SourceEvent) => void) | undefined;
  /** Asked before the source is given up: true when it is to be asked again for all that is left. May take its time. */
  readonly secondChance?: ((reason: SourceFailure) => Promise<boolean>) | undefined;
}

/** Tries for a part of a batch that failed: the source is known to live, and the parts are many. */
const PART_TRIES = 3;
/** More than one, because giving up a whole source on a single hiccup would leave thousands unasked. */
const PROBE_TRIES = 4;
/** Single keys that may fail in a row before the source counts as unable, although it answers the probe. */
const SINGLES_IN_A_ROW = 5;

interface Part {
  readonly keys: readonly string[];
  readonly tries: number;
}

/**
 * Asks for all keys in aliased documents, one request after another (parallel ones gained nothing, sources.md), and answers each
 * key exactly once. A batch that fails is split until the bad key stands alone, so one bad key costs only itself; but what
 * concerns the whole source (rejected key, blocked, refused document, no answer to the probe either) gives up at once: the
 * keys left are answered with that failure, which is also returned. Null when the end was reached. Rejects only with the signal's
 * reason or what `onAnswers` throws.
 */
export async function askInBatches<A>(
  channel: Channel,
  keys: readonly string[],
  job: BatchJob<A>,
  options: BatchOptions<A>,
): Promise<SourceFailure | null> {
  const parts: Part[] = [];
  let at = 0;
  let alive = false;
  let singles = 0;

  function nextPart(): Part | undefined {
    const part = parts.pop();
    if (part || at >= keys.length) return part;
    const from = at;
    at = Math.min(keys.length, at + job.size.next());
    return { keys: keys.slice(from, at), tries: TRIES };
  }

  async function leave(reason: SourceFailure, part: Part): Promise<SourceFailure> {
    const left = [...part.keys, ...parts.flatMap((rest) => rest.keys), ...keys.slice(at)];
    await options.onAnswers(new Map(left.map((key) => [key, job.failed(reason)])));
    return reason;
  }

  /** Null: it gets another chance, and what is left is still to be asked. */
  async function giveUp(reason: SourceFailure, part: Part): Promise<SourceFailure | null> {
    if (!(await options.secondChance?.(reason))) return leave(reason, part);
    parts.push(part);
    singles = 0;
    alive = false;
    return null;
  }

  for (let part = nextPart(); part; part = nextPart()) {
    options.signal.throwIfAborted();
    const outcome = await send(channel, part, job, options);
    if (!(outcome instanceof SourceError)) {
      const { answers, unanswered } = readReply(part.keys, outcome.reply, job);
      const whole = outcome.reply.errors.length === 0;
      job.size.answered(part.keys.length, outcome.ms, whole);
      if (part.keys.length > 1) options.onEvent?.({ type: "saved", count: part.keys.length - 1, by: "batch" });
      if (unanswered.length > 0) parts.push({ keys: unanswered, tries: PART_TRIES });
      alive = false;
      singles = 0;
      if (answers.size > 0) await options.onAnswers(answers);
      continue;
    }

    if (part.tries === TRIES) job.size.failed();
    if (concernsAll(outcome.failure)) return leave(outcome.failure, part);
    const single = part.keys.length === 1;
    const more = !single || parts.length > 0 || at < keys.length;
    if (more && (single || !alive) && outcome.failure.kind !== "graphql") {
      const dead = await probe(channel, job, options);
      const reason = dead && (await giveUp(dead.kind === "auth" ? dead : outcome.failure, part));
      if (reason) return reason;
      if (dead) continue;
      alive = true;
    }
    if (!single) {
      const half = Math.ceil(part.keys.length / 2);
      parts.push(
        { keys: part.keys.slice(half), tries: PART_TRIES },
        { keys: part.keys.slice(0, half), tries: PART_TRIES },
      );
    } else if (++singles >= SINGLES_IN_A_ROW) {
      const reason = await giveUp(outcome.failure, part);
      if (reason) return reason;
    } else {
      await options.onAnswers(new Map(part.keys.map((key) => [key, job.failed(outcome.failure)])));
    }
  }
  return null;
}

async function send<A>(
  channel: Channel,
  part: Part,
  job: BatchJob<A>,
  { signal, priority, onEvent }: BatchOptions<A>,
): Promise<Timed | SourceError> {
  try {
    // A smaller batch may pass where a repetition would time out again.
    const impatient = part.keys.length > 1;
    const timed = await channel.send(job.request(part.keys), {
      signal,
      priority,
      onEvent,
      tries: part.tries,
      impatient,
    });
    const { data, errors } = timed.reply;
    const named = part.keys.some((_, index) => errors.some((error) => error.path[0] === aliasOf(index)));
    // No data and no key to blame: the batch as a whole failed.
    if (data === null && !named) return new SourceError(failure("graphql", { detail: errors[0]?.message ?? null }));
    return timed;
  } catch (error) {
    if (error instanceof SourceError && !signal.aborted) return error;
    throw error;
  }
}

/** Null when the source is alive; else why not. */
async function probe<A>(
  channel: Channel,
  job: BatchJob<A>,
  { signal, priority, onEvent }: BatchOptions<A>,
): Promise<SourceFailure | null> {
  try {
    await channel.send(job.probe, { signal, priority, onEvent, tries: PROBE_TRIES, impatient: true });
    return null;
  } catch (error) {
    if (error instanceof SourceError && !signal.aborted) return error.failure;
    throw error;
  }
}

/** Failures that splitting cannot help: the next key would meet the same. */
function concernsAll({ kind, status }: SourceFailure): boolean {
  if (kind === "auth" || kind === "blocked") return true;
  return kind === "graphql" && status !== undefined;
}

/** Answers per key. `data: null` beside errors that name aliases says nothing about the other keys: they are asked again. */
function readReply<A>(
  keys: readonly string[],
  { data, errors }: GraphqlReply,
  job: BatchJob<A>,
): { answers: Map<string, A>; unanswered: string[] } {
  const messages = new Map<unknown, string>();
  for (const { message, path } of errors) if (!messages.has(path[0])) messages.set(path[0], message);
  const answers = new Map<string, A>();
  const unanswered: string[] = [];
  keys.forEach((key, index) => {
    const alias = aliasOf(index);
    const message = messages.get(alias);
    const value = data?.[alias];
    // An error deep inside a record that came all the same (a nullable column) costs that column only.
    if (message !== undefined && (value === null || value === undefined)) answers.set(key, job.refused(message, key));
    else if (data === null) unanswered.push(key);
    else {
      const answer = value === undefined ? undefined : job.read(value, key);
      answers.set(key, answer ?? job.failed(failure("malformed", { detail: "the answer has another shape" })));
    }
  });
  return { answers, unanswered };
}
