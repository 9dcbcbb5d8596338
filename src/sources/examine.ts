import { withoutHidden } from "../limits/hidden";
import { LIMITS } from "../limits/limits";
import type { WayTest } from "../sync/care-ports";
import type { SourceAccount } from "../sync/ports";
import type { Channel } from "./channel";
import { isObject } from "./classify";
import { failure, SourceError } from "./errors";

/** The version a server gives itself; null when it does not say, or refuses. Rejects only when aborted. */
export async function askVersion(channel: Channel, document: string, signal: AbortSignal): Promise<string | null> {
  try {
    const { reply } = await channel.send({ query: document }, { signal, priority: "person", tries: 1 });
    const version = reply.data?.version;
    return isObject(version) && typeof version.version === "string"
      ? withoutHidden(version.version.slice(0, LIMITS.word))
      : null;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/**
 * Tries one way: who we are there, and then what runs there. A way that fails is part of the result. The version is asked for
 * afterwards and apart, because stash-box tells it to users only (measured) and an unknown field would spoil the first answer.
 */
export async function tryWay(
  way: WayTest["way"],
  account: () => Promise<SourceAccount>,
  version: (() => Promise<string | null>) | null,
  signal: AbortSignal,
): Promise<WayTest> {
  try {
    const who = await account();
    return { way, account: who, failure: null, version: (await version?.()) ?? null };
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof SourceError ? error.failure : failure("offline", { detail: String(error) });
    return { way, account: null, failure: why, version: null };
  }
}
