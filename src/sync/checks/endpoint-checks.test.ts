import { describe, expect, it } from "vitest";
import { aBox, found, type FactsChange, foundIds } from "../../../test/fake-facts";
import type { CheckId } from "./checks";
import { isSlip } from "./endpoint-checks";

const BOX = "https://box.example/graphql";
const PROVIDERS = { type: "go", to: "providers" } as const;
const KNOWN = { knownHosts: ["other.example", "wellknown.example"] };
const PLAIN = { browser: { protocol: "http:" } };

const at = (endpoint: string, change: FactsChange = {}): FactsChange => ({ ...change, boxes: [aBox({ endpoint })] });
const two = (one: string, other: string): FactsChange => ({
  boxes: [aBox({ name: "First", endpoint: one }), aBox({ name: "Second", endpoint: other })],
});

describe("an address that is not as it should be", () => {
  it.each<[CheckId, string, string, Readonly<Record<string, string>>, FactsChange]>([
    ["endpoint-not-a-url", "error", "box example", {}, {}],
    ["endpoint-not-a-url", "error", "", {}, {}],
    ["endpoint-not-http", "error", "ftp://box.example/graphql", { protocol: "ftp:" }, {}],
    ["endpoint-not-http", "error", "htps://box.example/graphql/", { protocol: "htps:" }, {}],
    ["endpoint-spaces", "error", ` ${BOX}`, { meant: BOX }, {}],
    ["endpoint-spaces", "error", `${BOX}\n`, { meant: BOX }, {}],
    ["endpoint-spaces", "error", `\u00A0${BOX}`, { meant: BOX }, {}],
    ["endpoint-no-graphql", "warning", "https://box.example", { meant: BOX }, {}],
    ["endpoint-no-graphql", "warning", "http://box.lan:9998/a//", { meant: "http://box.lan:9998/a/graphql" }, PLAIN],
    ["endpoint-no-graphql", "warning", `${BOX}l`, { meant: `${BOX}l/graphql` }, {}],
    ["endpoint-no-graphql", "warning", `${BOX}/playground`, { meant: `${BOX}/playground/graphql` }, {}],
    [
      "endpoint-no-graphql",
      "warning",
      "https://box.example/my-query",
      { meant: "https://box.example/my-query/graphql" },
      {},
    ],
    ["endpoint-slash", "warning", `${BOX}/`, { meant: BOX }, {}],
    ["endpoint-slash", "warning", `${BOX}//`, { meant: BOX }, {}],
    ["endpoint-slip", "warning", "https://welknown.example/graphql", { meant: "wellknown.example" }, KNOWN],
    ["endpoint-slip", "warning", "https://www.wellknwon.example/graphql", { meant: "wellknown.example" }, KNOWN],
    ["endpoint-open", "warning", "http://box.example/graphql", {}, PLAIN],
    ["endpoint-mixed", "warning", "http://192.168.1.5/graphql", {}, {}],
  ])("%s (%s): %j", (id, severity, endpoint, values, change) => {
    const finding = { severity, values: { source: "Box", endpoint, ...values }, mend: PROVIDERS };
    expect(found(id, at(endpoint, change))).toEqual([finding]);
    expect(foundIds(at(endpoint, change))).toEqual([id]);
  });

  it.each<[string, FactsChange]>([
    ["the usual one", at(BOX)],
    ["another path that stash-boxes answer at", at("https://box.example/query")],
    ["its path with a slash at the end", at("https://box.example/query/")],
    ["an encrypted one in the house", at("https://192.168.1.5/graphql")],
    ["a bare question mark", at(`${BOX}?`)],
    ["a well-known name", at("https://wellknown.example/graphql", KNOWN)],
    ["a well-known name with www", at("https://www.wellknown.example/graphql", KNOWN)],
    ["a name like no well-known one", at("https://unheard.example/graphql", KNOWN)],
    ["a well-known name that is nearly another one", at(BOX, { knownHosts: ["bax.example", "box.example"] })],
  ])("is none of these: %s", (_name, change) => expect(foundIds(change)).toEqual([]));

  it("is looked for in each box", () => {
    const boxes = ["a b", BOX, "c d"].map((endpoint) => aBox({ name: `At ${endpoint}`, endpoint }));
    expect(found("endpoint-not-a-url", { boxes }).map(({ values }) => values.source)).toEqual(["At a b", "At c d"]);
  });
});

describe("keys and passwords in an address", () => {
  it.each([
    ["https://me:hidden@box.example:8443/graphql", "box.example:8443"],
    ["https://hidden@box.example/graphql", "box.example"],
    ["https://:hidden@box.example/graphql", "box.example"],
  ])("%s holds a login", (endpoint, host) => {
    const values = { source: "Box", endpoint: host };
    expect(found("endpoint-login", at(endpoint))).toEqual([{ severity: "error", values, mend: PROVIDERS }]);
    expect(foundIds(at(endpoint))).toEqual(["endpoint-login"]);
  });

  it.each([`${BOX}?key=hidden`, `${BOX}#hidden`, `${BOX}?key=hidden#hidden`])(
    "%s goes on after the path",
    (endpoint) => {
      const values = { source: "Box", endpoint: BOX };
      expect(found("endpoint-query", at(endpoint))).toEqual([{ severity: "warning", values, mend: PROVIDERS }]);
      expect(foundIds(at(endpoint))).toEqual(["endpoint-query"]);
    },
  );

  it("are repeated by no finding", () => {
    for (const rest of ["?key=hidden", "#hidden", "/?key=hidden", "l?key=hidden", "?key=hidden "])
      for (const start of ["http://me:hidden@", "http://", "ftp://", " https://hidden@"]) {
        const change = at(`${start}welknown.example/graphql${rest}`, { ...KNOWN, browser: { connectSources: [] } });
        const all = foundIds(change).flatMap((id) => found(id, change));
        expect(all.length).toBeGreaterThan(0);
        expect(JSON.stringify(all)).not.toContain("hidden");
      }
  });

  it("leave the address that is meant", () => {
    const [spaces] = found("endpoint-spaces", at(` ${BOX}?key=hidden `));
    expect(spaces?.values).toMatchObject({ endpoint: BOX, meant: BOX });
  });
});

describe("an address over http", () => {
  const open = (host: string, protocol: string) => foundIds(at(`http://${host}/graphql`, { browser: { protocol } }));

  it.each([
    ...[
      "box.example",
      "11.0.0.1",
      "110.0.0.1",
      "128.0.0.1",
      "172.15.0.1",
      "172.32.0.1",
      "172.40.0.1",
      "192.168.example",
    ],
    ...["8.10.0.1", "8.127.0.1", "10.box.example", "127.box.example", "172.16.box.example", "172.20.1.2.example"],
    ...["localhost.example", "box.local.example", "mylan.example", "[2001:db8::1]", "[2001:db8::fd00]", "1.172.16.1"],
  ])("%s: whoever is on the way can read the key, and a page over https may not ask", (host) => {
    expect(open(host, "http:")).toEqual(["endpoint-open"]);
    expect(open(host, "https:")).toEqual(["endpoint-open", "endpoint-mixed"]);
  });

  it.each([
    ...[
      "10.0.0.1",
      "10.20.130.240",
      "172.16.0.1",
      "172.19.30.140",
      "172.20.1.2",
      "172.29.1.2",
      "172.30.1.2",
      "172.31.1.2",
    ],
    ...["192.168.1.5", "192.168.178.20", "[fc00::1]", "[fd12:3456::1]", "[fe80::1]"],
    ...["box", "mylocalhost", "box.local", "box.lan", "box.home", "my.box.internal"],
  ])("%s is in the house: nobody listens, but a page over https may not ask all the same", (host) => {
    expect(open(host, "http:")).toEqual([]);
    expect(open(host, "https:")).toEqual(["endpoint-mixed"]);
  });

  it.each(["localhost", "localhost:9998", "box.localhost", "127.0.0.1", "127.10.20.130", "[::1]"])(
    "%s is the machine itself: nothing is wrong with it",
    (host) => {
      expect(open(host, "http:")).toEqual([]);
      expect(open(host, "https:")).toEqual([]);
    },
  );
});

describe("two boxes", () => {
  const values = { source: "Second", other: "First" };

  it("with one address", () => {
    expect(found("endpoint-twice", two(BOX, BOX))).toEqual([{ severity: "error", values, mend: PROVIDERS }]);
    expect(foundIds(two(BOX, BOX))).toEqual(["endpoint-twice"]);
  });

  it.each([
    "http://box.example/graphql",
    "https://www.box.example/graphql",
    "https://box.example/GraphQL",
    `${BOX}//`,
    `${BOX}?key=1`,
    ` ${BOX}`,
  ])("at one server: %j", (spelling) => {
    const finding = { severity: "warning", values, mend: PROVIDERS };
    expect(found("endpoint-same-server", two(BOX, spelling))).toEqual([finding]);
    expect(found("endpoint-same-server", two(spelling, BOX))).toEqual([finding]);
    expect(found("endpoint-twice", two(BOX, spelling))).toEqual([]);
  });

  it.each([
    "https://wwwbox.example/graphql",
    "https://a.box.example/graphql",
    "https://box.example:8443/graphql",
    "https://box.example/other/graphql",
    "https://box.example/gra/phql",
    "nowhere",
  ])("at two: %s", (other) => {
    expect(found("endpoint-same-server", two(BOX, other))).toEqual([]);
    expect(found("endpoint-twice", two(BOX, other))).toEqual([]);
  });

  it("at two, where only the middle of the name differs", () => {
    const change = two("https://a.box.example/graphql", "https://a.www.box.example/graphql");
    expect(foundIds(change)).toEqual([]);
  });

  it("of three, the later ones name the first, and addresses that are none are no server", () => {
    const boxes = ["nowhere", "nobody", BOX, BOX, BOX].map((endpoint, i) => aBox({ name: `No. ${i}`, endpoint }));
    expect(found("endpoint-twice", { boxes }).map((one) => one.values)).toEqual([
      { source: "No. 3", other: "No. 2" },
      { source: "No. 4", other: "No. 2" },
    ]);
    expect(found("endpoint-same-server", { boxes })).toEqual([]);
  });
});

describe("a source that the page's policy does not name", () => {
  const policy = { browser: { connectSources: ["'self'", "https://box.example"] } };

  it("is asked through Stash", () => {
    const values = { source: "Box", origin: "https://far.example" };
    expect(found("not-in-policy", at("https://far.example/graphql", policy))).toEqual([
      { severity: "info", values, mend: { type: "go", to: "plugins" } },
    ]);
  });

  it.each<[string, FactsChange]>([
    ["one that it names", at(BOX, policy)],
    ["Stash itself", at("https://stash.example/graphql", policy)],
    ["one that is off", { ...policy, boxes: [aBox({ endpoint: "https://far.example/graphql", enabled: false })] }],
    ["what is no address", at("nowhere", policy)],
    ["what is not of the web", at("ftp://far.example/graphql", policy)],
    ["any, where there is no policy", at("https://far.example/graphql")],
  ])("is not %s", (_name, change) => expect(foundIds(change)).not.toContain("not-in-policy"));
});

describe("slips of the finger", () => {
  it.each([
    ["changed", "wellknawn.example"],
    ["two changed", "wallknawn.example"],
    ["left out", "wellkown.example"],
    ["two left out", "wellknn.example"],
    ["added", "wellknnown.example"],
    ["two added at the end", "wellknown.exampleee"],
    ["swapped at the start", "ewllknown.example"],
    ["swapped at the end", "wellknown.exampel"],
    ["two pairs swapped", "ewllknown.exampel"],
    ["swapped, and one changed", "ewllknown.exanple"],
  ])("letters %s: %s", (_name, typed) => expect(isSlip(typed, "wellknown.example")).toBe(true));

  it.each([
    ["the same", "wellknown.example", "wellknown.example"],
    ["three changed", "wallknawn.exbmple", "wellknown.example"],
    ["three left out", "wellkn.example", "wellknown.example"],
    ["three added", "wellknown.exampleeee", "wellknown.example"],
    ["one replaced after its neighbour, and one changed", "wellnzown.exbmple", "wellknown.example"],
    ["one replaced before its neighbour, and one changed", "wellzkown.exbmple", "wellknown.example"],
    ["three pairs swapped", "ewllkonwn.exampel", "wellknown.example"],
    ["letters apart changed places", "nellkwonw.example", "wellknown.example"],
    ["a short word", "a.box", "b.box"],
    ["nothing", "", "wellknown.example"],
  ])("%s is none", (_name, typed, meant) => expect(isSlip(typed, meant)).toBe(false));

  it("words of six letters are long enough", () => expect(isSlip("ab.bax", "ab.box")).toBe(true));
});
