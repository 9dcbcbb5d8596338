/** Every measurement there is, in the order of the table. The figures of later work come in here as rows. */
import { browserObstacle } from "./browser";
import { measureCrashes } from "./crashes";
import { measureTroubles } from "./delays";
import type { FigureName, Measured } from "./figure";
import { measureFirstSync, measureParallel } from "./first-sync";
import { measureHostile } from "./hostile-run";
import { measureKeyLeaks } from "./key-run";
import { measureMatching } from "./matching";
import { measureNextDay } from "./next-day";
import { measurePlanRate } from "./plan-rate";
import { measurePageRun } from "./page-run";
import { measureReview } from "./review-list";
import { measureSizes } from "./sizes";
import { measureWrites } from "./writes";

export interface Measurement {
  readonly figures: readonly FigureName[];
  /** Why it cannot be measured on this machine, or null. */
  obstacle?(): string | null;
  run(root: string): Promise<Measured[]> | Measured[];
}

/** Sizes of the full bench; the budgets in the tests use smaller ones. */
export const MEASUREMENTS: readonly Measurement[] = [
  { figures: ["first_sync_requests", "first_sync_wall"], run: () => measureFirstSync(10_000) },
  {
    figures: ["next_day_requests"],
    run: async () => [await measureNextDay({ performers: 10_000, ours: 50, changed: 2_000 })],
  },
  { figures: ["sources_in_parallel"], run: async () => [await measureParallel(1_000)] },
  { figures: ["delay_violations", "fault_losses"], run: () => measureTroubles(120, 10) },
  { figures: ["plan_rate"], run: async () => [await measurePlanRate(300)] },
  { figures: ["crash_losses"], run: async () => [await measureCrashes(300, 60)] },
  { figures: ["write_requests"], run: async () => [await measureWrites(200, 1_000)] },
  { figures: ["match_precision", "match_recall"], run: () => measureMatching(2_000) },
  {
    figures: ["review_rows", "review_filter_ms"],
    obstacle: browserObstacle,
    run: (root) => measureReview(root, 10_000),
  },
  {
    figures: ["main_thread_block_ms", "memory_growth_mb"],
    obstacle: browserObstacle,
    run: (root) => measurePageRun(root, 10_000),
  },
  {
    figures: ["key_leaks"],
    obstacle: browserObstacle,
    run: async (root) => [await measureKeyLeaks(root, 60)],
  },
  {
    figures: ["hostile_escapes"],
    obstacle: browserObstacle,
    run: async (root) => [await measureHostile(root, 120)],
  },
  { figures: ["entry_gzip", "total_gzip"], run: (root) => measureSizes(root) },
];
