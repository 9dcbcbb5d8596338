/** What the stores do, written into the debug log from outside: matching, decisions, what was written, and failures. */
import type { StoreApi } from "zustand/vanilla";
import type { ApplyOutcome, Evidence, FieldDiff, Plan, SourceView } from "../sync/plan-types";
import type { Log } from "../sync/care-ports";
import { asApplied } from "../sync/undo";
import type { ReviewState, RunState, SettingsState, SourcesState } from "./contracts";

const SIGNS = { for: "+", against: "−", silent: "·" } as const;

/** `+same-name`, `−other-birthdate`: what spoke for and against, without what was compared. */
function signs(evidence: readonly Evidence[]): readonly string[] {
  return evidence.map(({ weight, id }) => SIGNS[weight] + id);
}

function viewData(view: SourceView): Record<string, unknown> {
  const { endpoint, state, verdict, evidence, entityId, candidates, choice, failure } = view;
  return {
    source: URL.canParse(endpoint) ? new URL(endpoint).host : "",
    state,
    verdict,
    evidence: signs(evidence),
    entity: entityId,
    ...(candidates.length > 0 && {
      candidates: candidates.slice(0, 10).map((one) => ({ id: one.id, evidence: signs(one.evidence) })),
    }),
    ...(choice && { choice: choice.type }),
    ...(failure && { failure: failure.kind }),
  };
}

function decisionOf({ kind, winner }: FieldDiff): string {
  return winner && URL.canParse(winner) ? `${kind} (${new URL(winner).host})` : kind;
}

/** Matching and decisions of freshly made plans: ids, kinds and sources; no names, no values. */
export function notePlans(log: Log, plans: readonly Plan[]): void {
  if (!log.on()) return;
  for (const plan of plans) {
    const who = { [plan.type]: plan.id, run: plan.runId };
    log.add({ level: "detail", area: "match", text: "Matched", data: { ...who, sources: plan.sources.map(viewData) } });
    const told = plan.diffs.filter(({ kind }) => kind !== "equal" && kind !== "silent");
    const fields = Object.fromEntries(told.map((diff) => [diff.field, decisionOf(diff)]));
    const equal = plan.diffs.filter(({ kind }) => kind === "equal").length;
    log.add({ level: "detail", area: "merge", text: "Compared", data: { ...who, equal, fields } });
  }
}

/** What became of each that was to be written or taken back: ids, fields and the kind of trouble; no names, no values. */
export function noteOutcomes(log: Log, text: string, outcomes: readonly ApplyOutcome[]): void {
  if (!log.on()) return;
  for (const outcome of outcomes) {
    const { id, status } = outcome;
    const more = status === "applied" ? { fields: outcome.fields } : { problem: outcome.problem.kind };
    const level = status === "applied" ? "info" : "error";
    log.add({ level, area: "write", text, data: { entity: id, status, ...more } });
  }
}

interface Watched {
  readonly run: StoreApi<RunState>;
  /** Of performers and of studios. */
  readonly reviews: readonly StoreApi<ReviewState>[];
  readonly sources: StoreApi<SourcesState>;
  readonly settings: StoreApi<SettingsState>;
}

type Words = (text: string) => (now: { error: string | null }, before: { error: string | null }) => void;

function watchReview(review: StoreApi<ReviewState>, words: Words, log: Log): void {
  const { apply, takeBack } = review.getState();
  review.setState({
    async apply(requests) {
      const outcomes = await apply(requests);
      noteOutcomes(log, "Written", outcomes);
      return outcomes;
    },
    async takeBack(...asked) {
      const outcomes = await takeBack(...asked);
      noteOutcomes(log, "Taken back", outcomes.map(asApplied));
      return outcomes;
    },
  });
  review.subscribe(words("What waits could not be read"));
  review.subscribe((now, before) => {
    if (now.single === before.single || !log.on()) return;
    for (const [id, single] of now.single)
      if (single.state === "done" && before.single.get(id) !== single) notePlans(log, [single.plan]);
  });
}

/** Notes beginnings, ends and failures from now on. The stores do not know of it. */
export function watchStores({ run, reviews, sources, settings }: Watched, log: Log): void {
  run.subscribe((now, before) => {
    if (!log.on()) return;
    if (now.running !== before.running) {
      const { runId, options, done, failed, requests } = now.progress ?? {};
      const data = { run: runId, options, ...(now.running ? {} : { done, failed, requests, end: now.last?.end }) };
      log.add({ level: "info", area: "run", text: now.running ? "Begun" : "Ended", data });
    }
    for (const lane of now.progress?.lanes ?? []) {
      const old = before.progress?.lanes.find((one) => one.endpoint === lane.endpoint);
      if (lane.failure && lane.failure !== old?.failure && lane.failure.kind !== old?.failure?.kind)
        log.add({
          level: "warning",
          area: "run",
          text: "A source failed",
          data: { source: lane.name, failure: lane.failure },
        });
    }
  });
  const words: Words = (text) => (now, before) => {
    if (now.error !== null && now.error !== before.error && log.on())
      log.add({ level: "error", area: "run", text, data: { said: now.error.slice(0, 300) } });
  };
  run.subscribe(words("The run could not go on"));
  for (const review of reviews) watchReview(review, words, log);
  sources.subscribe(words("The sources could not be read"));
  settings.subscribe(words("The settings could not be read"));
}
