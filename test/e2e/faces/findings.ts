/** What axe-core finds on a face. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Serious and critical findings inside our own elements, in words. */
export async function findings(page: Page, face: string, inside: string): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (selector) => {
    const axe = Reflect.get(window, "axe") as {
      run(context: object, options: object): Promise<{ violations: Violation[] }>;
    };
    const { violations } = await axe.run({ include: [selector] }, { resultTypes: ["violations"] });
    return violations;
  }, inside);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map((node) => `${face}: ${id}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n")[1]?.trim()}`),
    );
}
