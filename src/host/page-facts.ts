/** What the page and the browser say about themselves: policy, storage, protection of what is stored. */

export interface PageFacts {
  readonly protocol: string;
  readonly origin: string;
  /** The Content-Security-Policy that Stash sends with its page; null when it sends none, or could not be asked. */
  readonly policy: string | null;
  /** Bytes free for this origin; null where the browser does not say (`navigator.storage` is missing on plain http). */
  readonly bytesFree: number | null;
  readonly persisted: boolean | null;
}

export interface PageFactsDeps {
  readonly fetch: typeof fetch;
  readonly location: Pick<Location, "protocol" | "origin">;
  /** Address of Stash's page. */
  readonly page: string;
  readonly storage: StorageManager | undefined;
}

/** Asks Stash for its page, whose header tells what the browser allows. Null when that fails. */
async function readPolicy({ fetch: ask, page }: PageFactsDeps): Promise<string | null> {
  try {
    const response = await ask(page, { cache: "no-store", headers: { Accept: "text/html" } });
    await response.body?.cancel();
    return response.headers.get("content-security-policy");
  } catch {
    return null;
  }
}

/** See {@link PageFacts}. Never rejects. */
export async function readPageFacts(deps: PageFactsDeps): Promise<PageFacts> {
  const { location, storage } = deps;
  const unknown = () => null;
  const [policy, estimate, persisted] = await Promise.all([
    readPolicy(deps),
    storage?.estimate?.().catch(unknown) ?? null,
    storage?.persisted?.().catch(unknown) ?? null,
  ]);
  const { quota, usage } = estimate ?? {};
  return {
    protocol: location.protocol,
    origin: location.origin,
    policy,
    bytesFree: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)),
    persisted,
  };
}

/** Asks the browser to keep what is stored even when space runs short. False when it will not, or cannot be asked. */
export async function askToPersist(storage: StorageManager | undefined): Promise<boolean> {
  try {
    return (await storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
