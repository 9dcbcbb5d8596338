import { mergeConfig } from "vitest/config";
import base from "./vitest.config";

/**
 * The tests that are asked of each mutant: those of the room that is mutated. Worlds that live by chance would kill by chance, and
 * what plays for seconds would be played thousands of times. No isolation: importing everything anew for each mutant took more than
 * the tests, and the mutants that are killed are the same.
 */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  {
    test: {
      include: ["src/sync/**/*.test.ts"],
      isolate: false,
      exclude: ["src/sync/kinds/kinds-time.test.ts", "src/sync/dismissal-laws.test.ts", "src/sync/life.test.ts"],
    },
  },
);
