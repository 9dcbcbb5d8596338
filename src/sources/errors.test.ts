import { describe, expect, it } from "vitest";
import { failure, isTransient, SourceError, shorten } from "./errors";

const KEY = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYW1wbGUifQ.c2lnbmF0dXJlLXNhbXBsZQ";

describe("shorten", () => {
  it("keeps one line of at most 200 characters", () => {
    expect(shorten("a\n\tb   c")).toBe("a b c");
    expect(shorten("x".repeat(500))).toHaveLength(200);
  });
  it("removes control and direction characters", () => {
    expect(shorten("a\u0000b\u202ec")).toBe("a b c");
  });
  it.each([
    ["whole", `bad key ${KEY} refused`],
    ["cut", `bad key ${KEY.slice(0, 30)}`],
    ["one segment of it", `segment ${KEY.split(".")[2]}`],
    ["behind the cut", `${"x".repeat(190)}${KEY}`],
  ])("never keeps the key: %s", (_, text) => {
    const line = shorten(text, [KEY]);
    for (const part of KEY.split(".")) expect(line).not.toContain(part.slice(0, 8));
  });
  it("removes a plain key too", () => {
    expect(shorten("key plain-secret-1 refused", ["plain-secret-1"])).toBe("key … refused");
  });
});

describe("failure", () => {
  it("has no undefined properties", () => {
    expect(Object.keys(failure("offline"))).toEqual(["kind"]);
    expect(failure("server", { status: 502, detail: " bad\ngateway " })).toEqual({
      kind: "server",
      status: 502,
      detail: "bad gateway",
    });
  });
  it("is the message of the error", () => {
    expect(new SourceError(failure("server", { detail: "down" })).message).toBe("server: down");
  });
});

describe("isTransient", () => {
  it.each([
    ["offline", undefined, true],
    ["malformed", 200, true],
    ["limited", 429, true],
    ["server", 503, true],
    ["server", 404, false],
    ["server", 403, false],
    ["blocked", undefined, false],
    ["auth", 401, false],
    ["auth", 500, false],
    ["graphql", 422, false],
  ] as const)("%s %s: %s", (kind, status, expected) => {
    expect(isTransient(failure(kind, status === undefined ? {} : { status }))).toBe(expected);
  });
});
