import { describe, expect, it } from "vitest";
import { classifyErrors, classifyFetchError, classifyStatus, graphqlErrors, isMixedContent } from "./classify";

const JSON_TYPE = "application/json";

describe("classifyStatus", () => {
  it.each([
    ["stash-box head, wrong key", 401, "", "", "auth"],
    ["0.7.9, wrong key", 500, "text/plain; charset=utf-8", "token is malformed: token contains …", "auth"],
    ["500 JSON that speaks of a token", 500, JSON_TYPE, '{"errors":[{"message":"unexpected token"}]}', "server"],
    ["Laravel's limit", 429, JSON_TYPE, '{"errors":[{"message":"Too Many Attempts."}]}', "limited"],
    ["a proxy's limit", 429, "text/html", "<html><title>slow down</title></html>", "limited"],
    ["Laravel without a key", 403, JSON_TYPE, '{"message":"Unauthenticated."}', "auth"],
    ["a firewall's page", 403, "text/html", "<html><title>Just a moment...</title></html>", "server"],
    ["bad gateway", 502, "text/html", "<html></html>", "server"],
    ["wrong path", 404, "text/plain", "404 page not found", "server"],
    ["unknown field", 422, JSON_TYPE, '{"errors":[{"message":"Cannot query field"}],"data":null}', "graphql"],
    ["refused variables", 400, JSON_TYPE, '{"errors":[{"message":"bad variable"}]}', "graphql"],
    ["a 400 of something else", 400, "text/plain", "bad request", "server"],
  ] as const)("%s", (_, status, type, body, kind) => {
    const result = classifyStatus(status, type, body, []);
    expect(result.kind).toBe(kind);
    expect(result.status).toBe(status);
  });
  it("keeps the server's sentence, not its markup", () => {
    expect(classifyStatus(403, "text/html", "<html><title>Just a moment...</title>", []).detail).toBe(
      "a web page: Just a moment...",
    );
    expect(classifyStatus(422, JSON_TYPE, '{"errors":[{"message":"Cannot query"}]}', []).detail).toBe("Cannot query");
  });
});

describe("classifyFetchError", () => {
  const lost = new TypeError("Failed to fetch");
  const http = new URL("http://box.lan:9998/graphql");
  it("is the browser's own matter while it has no network at all", () => {
    const page = (online: boolean) => ({ protocol: "http:", online: () => online });
    expect(classifyFetchError(lost, http, page(false), [])).toEqual({ kind: "offline", here: true });
    expect(classifyFetchError(lost, http, page(true), [])).not.toHaveProperty("here");
  });

  it("is offline as long as nothing else is certain", () => {
    expect(classifyFetchError(lost, http, { protocol: "http:" }, []).kind).toBe("offline");
    expect(classifyFetchError(lost, http, {}, []).kind).toBe("offline");
  });
  it("is blocked for an http box from an https page, except the machine itself", () => {
    expect(classifyFetchError(lost, http, { protocol: "https:" }, []).kind).toBe("blocked");
    expect(isMixedContent("https:", new URL("http://localhost:9998/graphql"))).toBe(false);
    expect(isMixedContent("https:", new URL("http://127.0.0.1/graphql"))).toBe(false);
    expect(isMixedContent("https:", new URL("https://box.lan/graphql"))).toBe(false);
  });
  it("is blocked where the page's policy is known to refuse", () => {
    const cspBlocked = (origin: string) => origin === http.origin;
    expect(classifyFetchError(lost, http, { cspBlocked }, []).kind).toBe("blocked");
  });
});

describe("graphqlErrors", () => {
  it("survives every shape", () => {
    expect(graphqlErrors(undefined)).toEqual([]);
    expect(graphqlErrors([null, 1, {}, { message: "m", path: ["a0", 1, {}] }])).toEqual([
      { message: "error without a message", path: [] },
      { message: "m", path: ["a0", 1] },
    ]);
  });
  it("knows a refused key, a limit and a refused document", () => {
    expect(classifyErrors([{ message: "not authorized", path: ["me"] }], [])?.kind).toBe("auth");
    expect(classifyErrors([{ message: "Too Many Attempts.", path: [] }], [])?.kind).toBe("limited");
    expect(classifyErrors([{ message: 'Cannot query field "x" on type "Performer".', path: [] }], [])).toMatchObject({
      kind: "graphql",
      status: 200,
    });
    expect(classifyErrors([{ message: "other", path: [] }], [])).toBeNull();
  });
});
