import { expect, it } from "vitest";
import { mutationScores, scoreTable } from "./mutation-score";

const mutants = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });

it("counts what tests noticed against what they missed, the worst file first", () => {
  const scores = mutationScores({
    files: {
      "a.ts": mutants("Killed", "Killed", "Timeout", "Survived"),
      "b.ts": mutants("Killed", "NoCoverage", "Ignored", "CompileError"),
      "c.ts": mutants("Ignored"),
    },
  });
  expect(scores.map(({ file, score }) => [file, score])).toEqual([
    ["b.ts", 50],
    ["a.ts", 75],
    ["c.ts", 100],
    ["together", (100 * 4) / 6],
  ]);
  expect(scoreTable(scores)).toContain("| a.ts | 3 | 1 | 0 | 75.0 % |");
});
