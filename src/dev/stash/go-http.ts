/** Requests that Stash's server makes itself, failing with the words of Go's http client. */

export type FetchImage = (url: string) => Promise<Buffer>;

/** `Get "http://…": dial tcp 127.0.0.1:9: connect: connection refused` and its like. */
export function goNetworkError(method: string, url: string, error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const verb = method.charAt(0) + method.slice(1).toLowerCase();
  const head = `${verb} ${JSON.stringify(url)}: `;
  let host: URL;
  try {
    host = new URL(url);
  } catch {
    return `${head}unsupported protocol scheme ""`;
  }
  if (host.protocol !== "http:" && host.protocol !== "https:") {
    return `${head}unsupported protocol scheme ${JSON.stringify(host.protocol.replace(/:$/, ""))}`;
  }
  const port = host.port === "" ? (host.protocol === "https:" ? "443" : "80") : host.port;
  const name = host.hostname === "localhost" ? "127.0.0.1" : host.hostname;
  if (code === "ECONNREFUSED") return `${head}dial tcp ${name}:${port}: connect: connection refused`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `${head}dial tcp: lookup ${host.hostname}: no such host`;
  if (code === "ECONNRESET" || code === "UND_ERR_SOCKET") return `${head}EOF`;
  return `${head}context deadline exceeded (Client.Timeout exceeded while awaiting headers)`;
}

/** The same address for Node, which does not resolve `*.localhost` everywhere as browsers do. */
export function reachable(url: string): string {
  return url.replace(/^(https?:\/\/)[^/:@]+\.localhost(?=[:/]|$)/, "$1localhost");
}

/** Fetches an image as Stash's server does: any content, no size limit, 60 s. */
export const fetchImage: FetchImage = async (url) => {
  let response: Response;
  try {
    // Ports that browsers and fetch block are open to a server: say what the server would have met.
    response = await fetch(reachable(url), { signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    const blocked = error instanceof Error && error.cause instanceof Error && error.cause.message === "bad port";
    const refused = blocked ? Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) : error;
    throw new Error(goNetworkError("GET", url, refused));
  }
  if (response.status >= 400) throw new Error(`http error ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};
