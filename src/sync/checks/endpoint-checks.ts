/** Checks of the addresses of the stash-boxes, as Stash has them. */
import { mayConnect } from "./csp";
import type { BoxFacts, Check, Facts } from "./facts";

const GO = { type: "go", to: "providers" } as const;

/** An address as it is meant, white space aside; null when it is none. */
function urlOf({ endpoint }: BoxFacts): URL | null {
  const text = endpoint.trim();
  return URL.canParse(text) ? new URL(text) : null;
}

function isWeb(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

/** The machine itself: what browsers trust without encryption. */
function isThisMachine({ hostname }: URL): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/u.test(hostname);
}

/** Addresses that never leave the house: nobody listens on the way. */
function isLocal(url: URL): boolean {
  const { hostname } = url;
  return (
    isThisMachine(url) ||
    /^(10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[f[cde].*\])$/u.test(hostname) ||
    /\.(local|lan|home|internal)$/u.test(hostname) ||
    // A bare name; numbers of IPv6 have no dot either.
    !/[.:]/u.test(hostname)
  );
}

/** The address as the sentences may show it: people put keys and passwords into addresses. */
function shown({ endpoint }: BoxFacts, url: URL | null): string {
  if (url === null || `${url.username}${url.password}${url.search}${url.hash}` === "") return endpoint;
  return Object.assign(new URL(url), { username: "", password: "", search: "", hash: "" }).href;
}

/** Two addresses of one server, whatever their spelling. */
function serverOf(url: URL): string {
  return `${url.host.replace(/^www\./u, "")}${url.pathname.replace(/\/+$/u, "")}`.toLowerCase();
}

/** One or two letters changed, left out, added or swapped (optimal string alignment); never for short words. */
export function isSlip(typed: string, meant: string): boolean {
  if (typed === meant || meant.length < 6) return false;
  const row = (i: number) => rows[i] as number[];
  const rows = Array.from({ length: typed.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= meant.length; j += 1) row(0)[j] = j;
  for (let i = 1; i <= typed.length; i += 1)
    for (let j = 1; j <= meant.length; j += 1) {
      const same = typed[i - 1] === meant[j - 1];
      const at = (a: number, b: number) => row(a)[b] as number;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      const swapped = typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
      if (swapped) best = Math.min(best, at(i - 2, j - 2) + 1);
      row(i)[j] = best;
    }
  return (row(typed.length)[meant.length] as number) <= 2;
}

/** A check that looks at each box by itself. */
function each(hit: (box: BoxFacts, url: URL | null, facts: Facts) => Record<string, string | number> | null) {
  return (facts: Facts) =>
    facts.boxes.flatMap((box) => {
      const url = urlOf(box);
      const values = hit(box, url, facts);
      return values ? [{ values: { source: box.name, endpoint: shown(box, url), ...values }, mend: GO }] : [];
    });
}

export const ENDPOINT_CHECKS = [
  {
    id: "no-boxes",
    severity: "error",
    find: ({ boxes }) => (boxes.length === 0 ? [{ values: {}, mend: GO }] : []),
  },
  {
    id: "endpoint-not-a-url",
    severity: "error",
    find: each((_box, url) => (url === null ? {} : null)),
  },
  {
    id: "endpoint-not-http",
    severity: "error",
    find: each((_box, url) => (url && !isWeb(url) ? { protocol: url.protocol } : null)),
  },
  {
    id: "endpoint-spaces",
    severity: "error",
    find: each((box, url) => (url && box.endpoint !== box.endpoint.trim() ? { meant: shown(box, url).trim() } : null)),
  },
  {
    id: "endpoint-login",
    severity: "error",
    find: each((_box, url) => (url && (url.username !== "" || url.password !== "") ? { endpoint: url.host } : null)),
  },
  {
    id: "endpoint-no-graphql",
    severity: "warning",
    find: each((_box, url) =>
      url && isWeb(url) && !/\/(?:graphql|query)\/*$/u.test(url.pathname)
        ? { meant: `${url.origin}${url.pathname.replace(/\/+$/u, "")}/graphql` }
        : null,
    ),
  },
  {
    id: "endpoint-slash",
    severity: "warning",
    find: each((_box, url) =>
      url && isWeb(url) && /\/graphql\/+$/u.test(url.pathname)
        ? { meant: `${url.origin}${url.pathname.replace(/\/+$/u, "")}` }
        : null,
    ),
  },
  {
    id: "endpoint-query",
    severity: "warning",
    find: each((_box, url) => (url && isWeb(url) && `${url.search}${url.hash}` !== "" ? {} : null)),
  },
  {
    id: "endpoint-slip",
    severity: "warning",
    find: each((_box, url, { knownHosts }) => {
      const host = url?.hostname.replace(/^www\./u, "") ?? "";
      const meant = knownHosts.includes(host) ? undefined : knownHosts.find((known) => isSlip(host, known));
      return meant ? { meant } : null;
    }),
  },
  {
    id: "endpoint-open",
    severity: "warning",
    find: each((_box, url) => (url?.protocol === "http:" && !isLocal(url) ? {} : null)),
  },
  {
    id: "endpoint-mixed",
    severity: "warning",
    find: each((_box, url, { browser }) =>
      browser.protocol === "https:" && url?.protocol === "http:" && !isThisMachine(url) ? {} : null,
    ),
  },
  {
    id: "endpoint-twice",
    severity: "error",
    find: ({ boxes }) =>
      boxes.flatMap((box, at) => {
        const first = boxes.slice(0, at).find((other) => other.endpoint === box.endpoint);
        return first ? [{ values: { source: box.name, other: first.name }, mend: GO }] : [];
      }),
  },
  {
    id: "endpoint-same-server",
    severity: "warning",
    find: ({ boxes }) =>
      boxes.flatMap((box, at) => {
        const url = urlOf(box);
        const first = boxes.slice(0, at).find((other) => {
          const its = urlOf(other);
          return url && its && other.endpoint !== box.endpoint && serverOf(its) === serverOf(url);
        });
        return first ? [{ values: { source: box.name, other: first.name }, mend: GO }] : [];
      }),
  },
  {
    id: "not-in-policy",
    severity: "info",
    find: (facts) =>
      facts.boxes.flatMap((box) => {
        const { connectSources, origin } = facts.browser;
        const url = urlOf(box);
        if (!url || !isWeb(url) || !box.enabled || mayConnect(connectSources, url.href, origin)) return [];
        return [{ values: { source: box.name, origin: url.origin }, mend: { type: "go", to: "plugins" } as const }];
      }),
  },
] as const satisfies readonly Check[];
