import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { inStashColours } from "./bootstrap-colours";

const css = readFileSync(createRequire(import.meta.url).resolve("bootstrap/dist/css/bootstrap.css"), "utf8");
const themed = inStashColours(css);

it("leaves none of Bootstrap's own blue, green, red and grey buttons", () => {
  for (const colour of ["#007bff", "#28a745", "#dc3545", "#6c757d"]) {
    expect(css).toContain(colour);
    expect(themed).not.toContain(colour);
  }
});

it("keeps muted text lighter than the secondary colour", () => {
  expect(/\.text-muted\s*\{\s*color:\s*([^\s;!]+)/.exec(themed)?.[1]).toBe("#bfccd6");
});
