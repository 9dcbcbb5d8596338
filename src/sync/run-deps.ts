/** What a run works with, and what it brings. */
import type { ApplyDeps } from "./apply";
import type { BaseRecord } from "./bases";
import type { ParentMaker } from "./create-parents";
import type { BoundField } from "./local";
import type { MarkPage } from "./marks";
import type { ChoiceRecord } from "./match-choices";
import type { Plan } from "./plan-types";
import type { Clock, Endpoint, KeyValue, Library, Source } from "./ports";
import type { Counts } from "./run-progress";
import type { RunFailure, RunProblem } from "./run-types";
import type { Settings } from "./settings";
import type { Tally } from "./unattended";

export interface RunDeps {
  readonly library: Library;
  /** Enabled sources, in order of precedence. */
  readonly sources: readonly Source[];
  /** Every configured endpoint in order of precedence, switched-off ones included. */
  readonly endpoints: readonly Endpoint[];
  readonly fields: readonly BoundField[];
  readonly settings: Settings;
  readonly bases: KeyValue<BaseRecord>;
  readonly plans: KeyValue<Plan>;
  /** What persons said to "which one?"; missing: nothing is remembered. */
  readonly choices?: KeyValue<ChoiceRecord>;
  readonly clock: Clock;
  readonly runId: string;
  readonly priority?: "person" | "bulk";
  /** Who was compared when, and how far this run came; missing: nothing of it is remembered. */
  readonly marks?: KeyValue<MarkPage>;
  /** What writing needs; missing: nothing is written, whatever the mode says. */
  readonly apply?: ApplyDeps;
  /** Goes on where this very run was paused or cut off: who has its mark is done. */
  readonly resumes?: boolean;
  /** When the run began, in ms: what was fetched since is fresh enough for one that asks everything again. */
  readonly since?: number;
  /** Makes parents that are missing, where the person has said so for all; missing: they are only shown. */
  readonly makeParents?: ParentMaker;
}

export interface RunResult {
  readonly counts: Counts;
  readonly requests: number;
  readonly failures: readonly RunFailure[];
  /** Performers that were to be written and were not. */
  readonly problems: readonly RunProblem[];
  /** What the mode `everything` would write, once somebody has said so; null where nothing waits for a word. */
  readonly tally: Tally | null;
}
