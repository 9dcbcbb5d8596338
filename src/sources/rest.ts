/** The REST side that one sort of source has beside its GraphQL (sources.md, ThePornDB). */
import { failure, SourceError } from "./errors";
import { fetchText, mayHaveKey, secretsOf, type Target, type TransportDeps } from "./transport";

/**
 * One GET, its JSON still unknown inside. The key goes as a bearer token, and to the target's key origins only. Rejects with a
 * SourceError (a 404 is a `server` failure with that status), or with the signal's reason when aborted.
 */
export async function getJson(target: Target, url: URL, signal: AbortSignal, deps: TransportDeps): Promise<unknown> {
  const secrets = secretsOf(target);
  const headers: Record<string, string> = { Accept: "application/json" };
  if (mayHaveKey(target, url)) headers.Authorization = `Bearer ${target.apiKey}`;
  const { body, status } = await fetchText(url, { method: "GET", headers }, signal, deps, secrets);
  try {
    return JSON.parse(body);
  } catch {
    const detail = body.trim() === "" ? "an empty answer" : "not JSON";
    throw new SourceError(failure("malformed", { status, detail }, secrets));
  }
}
