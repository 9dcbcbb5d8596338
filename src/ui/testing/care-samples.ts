/** Invented states of housekeeping for component tests. */
import type { CareState } from "../../store/diagnostics-contracts";
import { later } from "./samples";

export const calmCare: CareState = {
  version: "1.2.3",
  connections: new Map(),
  browser: null,
  findings: { state: "unknown" },
  cache: { state: "unknown" },
  log: { state: "unknown" },
  testWays: later,
  validate: later,
  persist: async () => true,
  readCache: later,
  clearCache: async () => 0,
  readLog: later,
  clearLog: later,
  countLocked: async () => 0,
  erase: async () => ({ done: [], failed: [] }),
};
