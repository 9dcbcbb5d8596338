import { describe, expect, it } from "vitest";
import { parseYaml } from "./yaml";

describe("parseYaml", () => {
  it("reads a plugin file", () => {
    const text = `# a plugin
name: Sample & Co
description: "Says: \\"hello\\" # not a comment"
version: 1.2.3
url: https://example.org/x#y
ui:
  javascript:
    - entry.js # one
    - https://cdn.example/lib.js
  css: [a.css, 'b.css']
  assets: {/: assets}
  csp:
    connect-src:
    - https://a.example
    - http://b.example:8080
settings:
  speed:
    displayName: Speed
    type: NUMBER
  note:
    description: >
      two
      lines
`;
    expect(parseYaml(text)).toEqual({
      name: "Sample & Co",
      description: 'Says: "hello" # not a comment',
      version: "1.2.3",
      url: "https://example.org/x#y",
      ui: {
        javascript: ["entry.js", "https://cdn.example/lib.js"],
        css: ["a.css", "b.css"],
        assets: { "/": "assets" },
        csp: { "connect-src": ["https://a.example", "http://b.example:8080"] },
      },
      settings: { speed: { displayName: "Speed", type: "NUMBER" }, note: { description: "two lines" } },
    });
  });

  it("reads lists of maps and empty values", () => {
    expect(parseYaml("tasks:\n  - name: One\n    on: true\n  - name: Two\nempty:\n")).toEqual({
      tasks: [{ name: "One", on: true }, { name: "Two" }],
      empty: null,
    });
  });

  it("says what it does not understand", () => {
    expect(() => parseYaml("just words\n")).toThrow("not a key");
  });
});
