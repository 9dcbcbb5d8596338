import { withoutHidden } from "../limits/hidden";
import { LIMITS } from "../limits/limits";
import type { SourceAccount } from "../sync/ports";
import type { Channel } from "./channel";
import { isObject } from "./classify";
import { failure, SourceError } from "./errors";

function roleOf(raw: unknown): string[] {
  return typeof raw === "string" && raw.length <= LIMITS.word ? [withoutHidden(raw)] : [];
}

/**
 * Who we are at a source. A missing or unknown key shows in three ways (measured): 200 with "not authorized" and `me: null`,
 * 401 without a body, 500 text/plain with "token"; all are `auth`. A person waits for the result, so there is one repetition only.
 * Latency is that of the request alone, without waiting for the turn.
 */
export async function askAccount(channel: Channel, document: string, signal: AbortSignal): Promise<SourceAccount> {
  const { reply, ms } = await channel.send({ query: document }, { signal, priority: "person", tries: 2 });
  const me = reply.data?.me;
  const message = reply.errors[0]?.message;
  if (!isObject(me)) {
    throw new SourceError(message === undefined ? failure("auth") : failure("graphql", { detail: message }));
  }
  return {
    name: typeof me.name === "string" ? withoutHidden(me.name.slice(0, LIMITS.word)) : "",
    roles: Array.isArray(me.roles) ? me.roles.slice(0, LIMITS.word).flatMap(roleOf) : [],
    latencyMs: ms,
  };
}
