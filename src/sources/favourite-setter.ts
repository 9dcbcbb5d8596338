/** Setting marks at a source. A mutation is not repeated blindly: after a failure the source is asked what became of it. */
import type { FavouriteChange, FavouriteMark, FavouriteOptions, FavouriteOutcome } from "../sync/favourite-ports";
import type { EntityType, SourceFailure } from "../sync/ports";
import type { Channel } from "./channel";
import { aliasedVariables, aliasOf } from "./documents";
import { failure, SourceError } from "./errors";
import type { FavouriteDialect } from "./favourite-documents";
import type { GraphqlReply } from "./transport";

/** Marks a request: a bad one costs only its own alias. */
const BATCH = 50;
/** Sendings of one batch, each after the source said that it is not done. */
const SENDINGS = 3;

interface SetterDeps {
  readonly channel: Channel;
  readonly set: FavouriteDialect["set"];
  marks(
    type: EntityType,
    ids: readonly string[],
    options: FavouriteOptions,
  ): Promise<ReadonlyMap<string, FavouriteMark>>;
}

/** The source did not even look at it: refused key, address, document, or too many requests. */
function nothingDone({ kind, status }: SourceFailure): boolean {
  return kind === "auth" || kind === "blocked" || kind === "limited" || (kind === "graphql" && status !== undefined);
}

/** `data: null` beside errors: those that no error names were applied (sources.md). False: it did not do it. */
function readReply(changes: readonly FavouriteChange[], { data, errors }: GraphqlReply) {
  const messages = new Map(errors.map(({ path, message }) => [path[0], message]));
  return changes.map(({ id }, index): [string, FavouriteOutcome] => {
    const message = messages.get(aliasOf(index));
    if (message !== undefined) return [id, { status: "refused", message }];
    if (data?.[aliasOf(index)] === false) return [id, { status: "refused", message: "" }];
    return [id, { status: "done" }];
  });
}

function all(changes: readonly FavouriteChange[], outcome: FavouriteOutcome): [string, FavouriteOutcome][] {
  return changes.map(({ id }) => [id, outcome]);
}

/** See `Source.setFavourites`. */
export function favouriteSetter({ channel, set, marks }: SetterDeps) {
  /** What is under way is finished, whoever asks to stop: nobody would know what it did. */
  const unstopped = new AbortController().signal;

  async function send(
    type: EntityType,
    changes: readonly FavouriteChange[],
    options: FavouriteOptions,
  ): Promise<GraphqlReply | SourceError> {
    try {
      const { reply } = await channel.send(
        {
          query: set(
            type,
            changes.map(({ favorite }) => favorite),
          ),
          variables: aliasedVariables(changes.map(({ id }) => id)),
        },
        { ...options, signal: unstopped, priority: "person", tries: 1 },
      );
      const named = reply.errors.some(({ path }) => changes.some((_, index) => path[0] === aliasOf(index)));
      if (reply.data === null && !named)
        return new SourceError(failure("graphql", { detail: reply.errors[0]?.message ?? null }));
      return reply;
    } catch (error) {
      if (error instanceof SourceError) return error;
      throw error;
    }
  }

  async function setBatch(
    type: EntityType,
    changes: readonly FavouriteChange[],
    options: FavouriteOptions,
  ): Promise<[string, FavouriteOutcome][]> {
    const settled: [string, FavouriteOutcome][] = [];
    let left = changes;
    for (let sending = 1; ; sending++) {
      const answer = await send(type, left, options);
      if (!(answer instanceof SourceError)) return [...settled, ...readReply(left, answer)];
      const reason = answer.failure;
      const more = sending < SENDINGS;
      if (reason.kind === "limited" && more) continue;
      if (nothingDone(reason)) return [...settled, ...all(left, { status: "failed", failure: reason, sent: false })];
      const now = await marks(
        type,
        left.map(({ id }) => id),
        { ...options, signal: unstopped },
      );
      const open: FavouriteChange[] = [];
      for (const change of left) {
        const mark = now.get(change.id);
        if (mark?.status === "known" && mark.favorite === change.favorite)
          settled.push([change.id, { status: "done" }]);
        else if (mark?.status === "gone") settled.push([change.id, { status: "refused", message: "" }]);
        else if (mark?.status === "known") open.push(change);
        else settled.push([change.id, { status: "failed", failure: reason, sent: true }]);
      }
      if (open.length === 0) return settled;
      if (!more) return [...settled, ...all(open, { status: "failed", failure: reason, sent: false })];
      left = open;
    }
  }

  return async (
    type: EntityType,
    changes: readonly FavouriteChange[],
    options: FavouriteOptions,
  ): Promise<ReadonlyMap<string, FavouriteOutcome>> => {
    options.signal.throwIfAborted();
    const outcomes = new Map<string, FavouriteOutcome>();
    for (let at = 0; at < changes.length; at += BATCH) {
      const batch = changes.slice(at, at + BATCH);
      const stopped: FavouriteOutcome = {
        status: "failed",
        failure: { kind: "offline", detail: "stopped" },
        sent: false,
      };
      const done = options.signal.aborted ? all(batch, stopped) : await setBatch(type, batch, options);
      for (const [id, outcome] of done) outcomes.set(id, outcome);
      options.onProgress?.(outcomes.size, changes.length);
    }
    return outcomes;
  };
}
