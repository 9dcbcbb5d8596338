/** Why something stayed when it was to be taken back, in words. Pure. */
import type { ApplyProblem } from "../../sync/plan-types";
import type { KeptWhy } from "../../sync/undo-input";
import type { UndoOutcome } from "../../sync/undo-types";
import { problemText } from "../messages/problem-text";
import type { HistoryModel } from "./history-model";

type Words = Pick<HistoryModel, "text" | "label">;

/** Stash's words for a name that is another's: the one refusal that people can do something about at once. */
function nameTaken(problem: ApplyProblem): boolean {
  return problem.kind === "refused" && /already exists|already used|duplicate/iu.test(problem.message);
}

/** What Stash or the journal said; null where nothing was refused. */
export function refusalWords({ text, label }: Words, problem: ApplyProblem | null): string | null {
  if (problem === null || problem.kind === "changed") return null;
  if (problem.kind === "gone") return text("past.gone");
  if (problem.kind === "refused" && nameTaken(problem)) return text("past.stayed.name", { message: problem.message });
  const { title, what } = problemText(text, problem, label);
  return `${title} – ${what}`;
}

/** Why anything of one record stayed; null when all of it went back. */
export function outcomeWords(model: Words, { problem }: UndoOutcome): string | null {
  return refusalWords(model, problem);
}

/** What came of taking many back: what went, and what stayed and why, in one line. */
export function summaryWords(model: Words, way: "undo" | "redo", outcomes: readonly UndoOutcome[]): string {
  const { text } = model;
  const done = outcomes.reduce(
    (sum, { fields, undoId }) => sum + (undoId === null ? 0 : Math.max(1, fields.length)),
    0,
  );
  const kept = new Map<KeptWhy, number>();
  for (const outcome of outcomes) for (const { why } of outcome.kept) kept.set(why, (kept.get(why) ?? 0) + 1);
  const gone = outcomes.filter(({ problem }) => problem?.kind === "gone").length;
  const refused = outcomes.filter(({ problem }) => refusalWords(model, problem) !== null && problem?.kind !== "gone");
  const why = refusalWords(model, refused[0]?.problem ?? null);
  return [
    text(way === "undo" ? "past.done" : "past.done.redo", { count: done }),
    ...[...kept].map(([reason, count]) => text(`past.kept.${reason}`, { count })),
    ...(gone > 0 ? [text("past.kept.gone", { count: gone })] : []),
    ...(why ? [text("past.kept.problem", { count: refused.length, why })] : []),
  ].join(" · ");
}
