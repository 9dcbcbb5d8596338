/**
 * A test runner for mutation testing that loads the tests once and then calls them, again and again, in one process. The
 * instrumented code holds every mutant behind a switch, so nothing has to be imported anew; Vitest's own runner did that for each
 * of twelve thousand mutants, a second and more where the tests take milliseconds.
 *
 * What its verdicts rest on: the tests of src/sync share no state and use no hooks and no fake timers
 * (scripts/mutants/mutant-tests.test.ts holds them to it). Mutants in what runs on import are not tried (`ignoreStatic`).
 */
import { join } from "node:path";
import type { InstrumenterContext } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { collectTests, getFn, type Suite, type VitestRunner } from "@vitest/runner";
import fc from "fast-check";
import { mutantTests } from "./mutant-tests";

/** The same draws each time: a mutant that needs luck to be seen is not killed in one run and alive in the next. */
const LAWS = { seed: 1 } as const;

interface LoadedTest {
  readonly id: string;
  readonly run: () => unknown;
  /** How long it took when it last passed, in ms: the quick ones are asked first. */
  ms: number;
}

class InPlaceRunner implements TestRunner {
  static readonly inject = [] as const;
  private tests: LoadedTest[] = [];
  private late: unknown;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    Object.assign(globalThis, { __PLUGIN_VERSION__: "0.0.0", __PLUGIN_ID__: "performerSiteSync" });
    fc.configureGlobal(LAWS);
    process.on("unhandledRejection", (error) => {
      this.late ??= error;
    });
    this.tests = await loadTests(process.cwd());
  }

  async dryRun(): Promise<DryRunResult> {
    const result = await this.play(this.tests, true);
    const { mutantCoverage } = context();
    return mutantCoverage ? { ...result, mutantCoverage } : result;
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = testFilter && new Set(testFilter);
    const asked = this.tests.filter(({ id }) => !wanted || wanted.has(id)).sort((one, two) => one.ms - two.ms);
    const stryker = context();
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    try {
      const result = await this.play(asked, disableBail);
      return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? result);
    } finally {
      delete stryker.activeMutant;
    }
  }

  /** Calls tests one after the other, to the end or to the first that fails. */
  private async play(tests: readonly LoadedTest[], toTheEnd: boolean): Promise<CompleteDryRunResult> {
    const results: TestResult[] = [];
    for (const test of tests) {
      const failed = await this.call(test);
      const about = { id: test.id, name: test.id, timeSpentMs: test.ms };
      results.push(
        failed
          ? { ...about, status: TestStatus.Failed, failureMessage: failed }
          : { ...about, status: TestStatus.Success },
      );
      if (failed && !toTheEnd) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  /** What went wrong in a test, in words; null when nothing did. */
  private async call(test: LoadedTest): Promise<string | null> {
    const stryker = context();
    stryker.currentTestId = test.id;
    this.late = undefined;
    const began = performance.now();
    try {
      await test.run();
      if (this.late !== undefined) throw this.late;
      test.ms = performance.now() - began;
      return null;
    } catch (error) {
      return String(error) || "failed";
    } finally {
      delete stryker.currentTestId;
    }
  }
}

/** What the instrumented code reads its orders from, and writes what it covered to. */
function context(): InstrumenterContext {
  const globals = globalThis as { __stryker__?: InstrumenterContext };
  globals.__stryker__ ??= {};
  return globals.__stryker__;
}

/** Imports every test of the room and lists what they declare; a test's id is its file and its full name. */
async function loadTests(root: string): Promise<LoadedTest[]> {
  const files = await mutantTests(root);
  const runner = {
    config: {
      root,
      setupFiles: [],
      sequence: { hooks: "stack", setupFiles: "list", concurrent: false, shuffle: false, seed: 1 },
      maxConcurrency: 1,
      testTimeout: 15_000,
      hookTimeout: 15_000,
      retry: 0,
    },
    pool: "in-place",
    importFile: (file: string) => import(file),
  } as unknown as VitestRunner;
  const collected = await collectTests(
    files.map((file) => join(root, file)),
    runner,
  );
  const found = new Map<string, LoadedTest>();
  const walk = (suite: Suite, name: string) => {
    for (const task of suite.tasks) {
      const full = `${name} ${task.name}`;
      if (task.type === "suite") walk(task, full);
      else {
        found.set(full, { id: full, run: getFn(task), ms: 0 });
      }
    }
  };
  collected.forEach((file, at) => {
    for (const error of file.result?.errors ?? []) throw new Error(`${files[at]}: ${error.message}`);
    walk(file, String(files[at]));
  });
  return [...found.values()];
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-place", InPlaceRunner)];
