import { describe, expect, it } from "vitest";
import { connectSources, mayConnect } from "./csp";

const STASH = "http://stash.example:9999";
/** As Stash sends it (internal/api/server.go), with one plugin's list. */
const POLICY =
  "default-src data: 'self' 'unsafe-inline'; connect-src data: 'self' ws: wss: https://box.example https://api.box.example/; img-src data: *;";

describe("the list of a policy", () => {
  it("is connect-src, or else default-src", () => {
    expect(connectSources(POLICY)).toEqual([
      "data:",
      "'self'",
      "ws:",
      "wss:",
      "https://box.example",
      "https://api.box.example/",
    ]);
    expect(connectSources("default-src 'none'")).toEqual(["'none'"]);
    expect(connectSources("img-src *")).toBeNull();
    expect(connectSources("")).toBeNull();
  });

  it("is read whatever its case and its blanks", () => {
    expect(connectSources("img-src *;\n  Connect-Src   'self'  *.example ;")).toEqual(["'self'", "*.example"]);
  });
});

describe("an address", () => {
  const sources = connectSources(POLICY);
  it.each([
    ["https://box.example/graphql", true],
    ["https://api.box.example/graphql", true],
    ["https://other.example/graphql", false],
    ["https://box.example:8443/graphql", false],
    ["http://box.example/graphql", false],
    ["https://www.box.example/graphql", false],
    [`${STASH}/graphql`, true],
    ["not an address", false],
  ])("%s: %s", (address, allowed) => expect(mayConnect(sources, address, STASH)).toBe(allowed));

  it.each([
    ["*", "https://box.example/graphql", true],
    ["https:", "https://box.example/graphql", true],
    ["http:", "https://box.example/graphql", true],
    ["https:", "http://box.example/graphql", false],
    ["*.example", "http://box.example/graphql", true],
    ["https://*.box.example", "https://box.example/graphql", false],
    ["http://box.example:*", "http://box.example:8080/graphql", true],
    ["box.example:9998", "http://box.example:9998/graphql", true],
    ["https://box.example/graphql", "https://box.example/graphql", true],
    ["https://box.example/graphql", "https://box.example/query", false],
    ["https://box.example/api/", "https://box.example/api/graphql", true],
    ["'none'", "https://box.example/graphql", false],
    ["*", "http://box.example/graphql", true],
    ["*", "wss://box.example/live", true],
    ["*", "ws://box.example/live", true],
    ["*", "ftp://box.example/graphql", false],
    ["HTTP:", "https://box.example/graphql", true],
    ["http:", "ftp://box.example/graphql", false],
    ["http://box.example", "https://box.example/graphql", true],
    ["http://box.example", "ftp://box.example/graphql", false],
    ["ftp://box.example", "https://box.example/graphql", false],
    ["HTTPS://BOX.example", "https://box.example/graphql", true],
    ["https://box.example:443", "https://box.example/graphql", true],
    ["http://box.example:80", "http://box.example/graphql", true],
    ["https://box.example", "https://box.example:80/graphql", false],
    ["http://box.example", "http://box.example:443/graphql", false],
    ["http://box.example:8080", "http://box.example/graphql", false],
    ["box.example", "https://box.example/graphql", true],
    ["https://*", "https://box.example/graphql", true],
    ["https://*", "https://box.example:8443/graphql", false],
    ["*:*", "http://box.example:8080/graphql", true],
    ["https://*.box.example", "https://api.box.example/graphql", true],
    ["https://*.box.example", "https://sandbox.example/graphql", false],
    ["https://*box.example", "https://sandbox.example/graphql", false],
    ["https://*.box.example", "https://other.example/graphql", false],
    ["https://box.example/", "https://box.example/graphql", true],
    ["https://box.example/graphql", "https://box.example/graphql/more", false],
    ["https://box.example/api/", "https://box.example/graphql", false],
    ["https://", "https://box.example/graphql", false],
    ["/graphql", "https://box.example/graphql", false],
    ["https://box.example:no", "https://box.example/graphql", false],
    [":https://box.example", "https://box.example/graphql", false],
  ])("%s allows %s: %s", (source, address, allowed) => expect(mayConnect([source], address, STASH)).toBe(allowed));

  it("may be anything where there is no list", () => expect(mayConnect(null, "https://x.example/", STASH)).toBe(true));
});
