import type { SourceAccount } from "../sync/ports";
import type { Channel } from "./channel";
import { isObject } from "./classify";
import { failure, SourceError } from "./errors";

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
    name: typeof me.name === "string" ? me.name : "",
    roles: Array.isArray(me.roles) ? me.roles.filter((role) => typeof role === "string") : [],
    latencyMs: ms,
  };
}
