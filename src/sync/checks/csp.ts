/** What a Content-Security-Policy lets a page connect to, as CSP level 3 says it, as far as its source lists are made of hosts and schemes. */

/** The sources of `connect-src`, or else of `default-src`; null when the policy limits neither. */
export function connectSources(policy: string): readonly string[] | null {
  const directives = new Map(
    policy.split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/u);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  return directives.get("connect-src") ?? directives.get("default-src") ?? null;
}

function matches(source: string, url: URL, self: URL): boolean {
  if (source === "'self'") return url.origin === self.origin;
  if (source === "*") return /^(?:https?|wss?):$/u.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/iu.test(source)) {
    // `http:` covers its secure sister.
    return source.toLowerCase() === url.protocol || (source.toLowerCase() === "http:" && url.protocol === "https:");
  }
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/iu.exec(source);
  if (!parts) return false;
  const [, scheme, host = "", port, path = "/"] = parts;
  const protocol = scheme ? `${scheme.toLowerCase()}:` : self.protocol;
  if (protocol !== url.protocol && !(protocol === "http:" && url.protocol === "https:")) return false;
  const wanted = host.toLowerCase();
  // `*` is any host, `*.name` any below the name.
  const sameHost = /^\*(?:\.|$)/u.test(wanted) ? url.hostname.endsWith(wanted.slice(1)) : url.hostname === wanted;
  if (!sameHost) return false;
  const standard = url.protocol === "https:" ? "443" : "80";
  if (port !== "*" && (port ?? standard) !== (url.port || standard)) return false;
  return path.endsWith("/") ? url.pathname.startsWith(path) : url.pathname === path;
}

/** Whether a page of `origin` with these sources may fetch an address. Null (no list) allows everything. */
export function mayConnect(sources: readonly string[] | null, address: string, origin: string): boolean {
  if (sources === null) return true;
  if (!URL.canParse(address) || !URL.canParse(origin)) return false;
  const url = new URL(address);
  return sources.some((source) => matches(source, url, new URL(origin)));
}
