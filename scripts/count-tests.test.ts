import { expect, test } from "vitest";
import { addCounts, countTests } from "./count-tests";

const report = (passed: number, failed: number, testResults: { status: string; tests: string[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  testResults: testResults.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  })),
});

test("tests are counted as they ended", () => {
  const files = [{ status: "failed", tests: ["passed", "failed"] }];
  expect(countTests(report(4, 1, files), false)).toEqual({ passed: 4, failed: 1, skipped: 1 });
  expect(countTests(report(5, 0), true)).toEqual({ passed: 5, failed: 0, skipped: 1 });
});

test("nothing that failed is lost", () => {
  expect(countTests(report(3, 0, [{ status: "failed", tests: [] }]), false).failed).toBe(1);
  expect(countTests(report(3, 0), false).failed).toBe(1);
  expect(countTests(null, false).failed).toBe(1);
  expect(countTests(null, true).failed).toBe(1);
});

test("counts add up", () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
