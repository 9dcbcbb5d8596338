/** What earlier sittings of a run have left, so that one that goes on ends as one that was never cut. */
import { type BaseRecord, baseKey, NO_BASES } from "./bases";
import type { HistoryPass } from "./history-pass";
import type { Lane } from "./lane";
import type { Plan } from "./plan-types";
import type { LocalEntity } from "./ports";
import type { RunDeps } from "./run-deps";
import type { RunLedger } from "./run-ledger";

const SLICE = 100;

/** Which of these ids were merged into which entity: others that lead there must hear of it. */
function recallMerged({ sources }: Plan, performer: LocalEntity, lanes: readonly Lane[]): void {
  for (const { endpoint, state, entityId } of sources)
    if (state === "merged" && entityId !== null)
      lanes.find((lane) => lane.endpoint === endpoint)?.recall(entityId, performer);
}

/** Takes up who was compared by this run before: the histories that are still to be asked, and merged ids. */
export async function takeUp(
  ledger: RunLedger,
  performers: ReadonlyMap<string, LocalEntity>,
  lanes: readonly Lane[],
  histories: HistoryPass,
  { plans, bases, library, runId, clock }: Pick<RunDeps, "plans" | "bases" | "library" | "runId" | "clock">,
): Promise<void> {
  const ids = ledger.reached();
  for (let at = 0; at < ids.length; at += SLICE) {
    const found = await plans.getMany(ids.slice(at, at + SLICE));
    const mine = found.filter((plan): plan is Plan => plan?.runId === runId);
    const known: readonly (BaseRecord | undefined)[] = await bases.getMany(
      mine.map((plan) => baseKey(library.type, plan.id)),
    );
    for (const [i, plan] of mine.entries()) {
      const performer = performers.get(plan.id);
      if (!performer) continue;
      recallMerged(plan, performer, lanes);
      if (ledger.owesLook(plan.id)) histories.note(plan, known[i] ?? NO_BASES, lanes, true);
    }
    await clock.sleep(0);
  }
}
