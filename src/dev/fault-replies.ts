/** What a server in trouble sends. Proxies answer 429 and 5xx in their own HTML, without the CORS headers of the program behind. */
import type { FaultKind, FaultSettings } from "./faults";
import type { HttpReply } from "./http-types";

const html = (title: string): string =>
  `<!DOCTYPE html>\r\n<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;

/** The reply for a trouble that replaces the answer; null for those that change how the real answer is sent. */
export function faultReply(
  fault: FaultKind,
  settings: Readonly<FaultSettings>,
  cors: Readonly<Record<string, string>>,
): HttpReply | null {
  const page = { "Content-Type": "text/html" };
  switch (fault) {
    case "429": {
      const retryAfter: Record<string, string> =
        settings.retryAfter === null ? {} : { "Retry-After": String(settings.retryAfter) };
      const headers = { ...page, ...retryAfter, ...(settings.cors429 ? cors : {}) };
      return { status: 429, headers, body: html("429 Too Many Requests") };
    }
    case "5xx":
      return {
        status: settings.status5xx,
        headers: { ...page, ...cors },
        body: html(`${settings.status5xx} Service Unavailable`),
      };
    case "html":
      return { status: 200, headers: { ...page, ...cors }, body: html("Checking your browser") };
    case "graphql-error":
      return {
        status: 200,
        headers: { "Content-Type": "application/json", ...cors },
        body: JSON.stringify({ errors: [{ message: "pq: canceling statement due to statement timeout" }], data: null }),
      };
    case "timeout":
    case "cut":
      return null;
  }
}
