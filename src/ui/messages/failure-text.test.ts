import { describe, expect, it } from "vitest";
import type { FailureKind } from "../../sync/ports";
import { english } from "../testing/english";
import { failureText } from "./failure-text";

const KINDS: Record<FailureKind, string> = {
  offline: "try-again",
  blocked: "plugins",
  auth: "key",
  limited: "delay",
  server: "try-again",
  graphql: "none",
  malformed: "providers",
};

describe("failureText", () => {
  it.each(Object.entries(KINDS))("says what, why and one remedy: %s", (kind, remedy) => {
    const said = failureText(english, { kind: kind as FailureKind }, "Harbour Box");
    expect(said.title).toContain("Harbour Box");
    expect(said.remedy).toBe(remedy);
    for (const sentence of [said.what, said.todo]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(Object.values(said).join(" ")).not.toMatch(/undefined|\bnone\b(?!$)|[{}]/);
    expect(said.said).toBeNull();
  });

  it("shows the status and the number of tries", () => {
    const said = failureText(english, { kind: "server", status: 502, tries: 5 }, "Harbour Box");
    expect(said.short).toBe("Server fault (502)");
    expect(said.title).toBe("Harbour Box has a fault of its own (502)");
    expect(said.what).toContain("in 5 tries");
  });

  it("quotes the server once", () => {
    const detail = 'Cannot query field "hips" on type "Performer".';
    const graphql = failureText(english, { kind: "graphql", status: 422, detail }, "Harbour Box");
    expect(graphql.what).toContain(`“${detail}”`);
    expect(graphql.said).toBeNull();
    const server = failureText(english, { kind: "server", detail: " upstream timed out " }, "Harbour Box");
    expect(server.said).toBe("It said: “upstream timed out”");
  });

  it("keeps markup in a server's words as text", () => {
    const said = failureText(english, { kind: "server", detail: "<b>{0}</b>" }, "Harbour Box");
    expect(said.said).toBe("It said: “<b>{0}</b>”");
  });
});

it("does not put words into the mouth of a source that gave no answer", () => {
  const text = failureText(english, { kind: "offline", detail: "Failed to fetch" }, "Harbour Box");
  expect(text.said).toBe("Reported: “Failed to fetch”");
  expect(failureText(english, { kind: "server", status: 500, detail: "no room" }, "Harbour Box").said).toBe(
    "It said: “no room”",
  );
});
