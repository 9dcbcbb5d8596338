/** Why something stayed when it was to be taken back, in words. Pure. */
import type { ApplyProblem } from "../../sync/plan-types";
import type { KeptWhy } from "../../sync/undo-input";
import type { UndoOutcome } from "../../sync/undo-types";
import { attachedText, problemText } from "../messages/problem-text";
import { shortened } from "../parts/shortened";
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

/** Names of a summary: more would not be read in a toast. */
const NAMED = 3;

/** Why what was created was not deleted; null for anything else. Only where all of it stays are fields named by the problem alone. */
function stayedWords({ text, label }: Words, { name, problem, kept }: UndoOutcome): string | null {
  const who = { name: shortened(name) };
  if (problem?.kind === "attached")
    return text("past.stayed.attached", { ...who, attached: attachedText(text, problem) });
  if (problem?.kind !== "changed" || kept.length > 0 || problem.fields.length === 0) return null;
  const fields = problem.fields.map(label);
  const more = Math.max(0, fields.length - NAMED);
  return text("past.stayed.changed", { ...who, fields: fields.slice(0, NAMED), more });
}

/** True for an act that was so already: somebody was faster, or it was taken back before. */
function wasSo({ problem, kept }: UndoOutcome): boolean {
  return problem?.kind === "changed" && problem.fields.length === 0 && kept.length === 0;
}

/** Why anything of one record stayed; null when all of it went back, or its fields say why. */
export function outcomeWords(model: Words, outcome: UndoOutcome): string | null {
  return stayedWords(model, outcome) ?? refusalWords(model, outcome.problem);
}

/** "1 was edited since (Ada Quill – Height)". */
function editedWords({ text, label }: Words, what: string, outcomes: readonly UndoOutcome[]): string {
  const edited = outcomes.flatMap(({ name, kept }) =>
    kept.filter(({ why }) => why === "edited").map(({ field }) => `${shortened(name)} – ${label(field)}`),
  );
  return text("past.kept.named", { what, names: edited.slice(0, NAMED), more: Math.max(0, edited.length - NAMED) });
}

/** How many performers and studios that were created are deleted now. */
function deletedWords({ text }: Words, gone: readonly UndoOutcome[]): readonly string[] {
  const performers = gone.filter(({ type }) => type === "performer").length;
  const studios = gone.length - performers;
  if (gone.length === 0) return [];
  const both = performers > 0 && studios > 0 ? "yes" : "no";
  return [text("past.done.deleted", { who: text("past.writing", { performers, studios, both }) })];
}

/**
 * What came of taking many back: what went, and what stayed and why, in one line. `created`: records of creations, whose
 * taking back deletes. `left`: changes that a stop left out.
 */
export function summaryWords(
  model: Words,
  way: "undo" | "redo",
  outcomes: readonly UndoOutcome[],
  created: ReadonlySet<string> = new Set(),
  left = 0,
): string {
  const { text } = model;
  const went = outcomes.filter(({ undoId }) => undoId !== null);
  const deleted = way === "undo" ? went.filter(({ id }) => created.has(id)) : [];
  const rest = went.filter((one) => !deleted.includes(one));
  const done = rest.reduce((sum, { fields }) => sum + Math.max(1, fields.length), 0);
  const kept = new Map<KeptWhy, number>();
  for (const outcome of outcomes) for (const { why } of outcome.kept) kept.set(why, (kept.get(why) ?? 0) + 1);
  const so = outcomes.filter(wasSo).length;
  if (so > 0) kept.set("already", (kept.get("already") ?? 0) + so);
  const gone = outcomes.filter(({ problem }) => problem?.kind === "gone").length;
  const stays = outcomes.flatMap((outcome) => stayedWords(model, outcome) ?? []);
  const [stay] = stays;
  const refused = outcomes.filter(
    ({ problem }) => refusalWords(model, problem) !== null && problem?.kind !== "gone" && problem?.kind !== "attached",
  );
  const why = refusalWords(model, refused[0]?.problem ?? null);
  return [
    ...deletedWords(model, deleted),
    ...(done > 0 || deleted.length === 0
      ? [text(way === "undo" ? "past.done" : "past.done.redo", { count: done })]
      : []),
    ...(left > 0 ? [text("past.done.stopped", { count: left })] : []),
    ...[...kept].map(([reason, count]) => {
      const words = text(`past.kept.${reason}`, { count });
      return reason === "edited" ? editedWords(model, words, outcomes) : words;
    }),
    ...(gone > 0 ? [text("past.kept.gone", { count: gone })] : []),
    ...(stay ? [text("past.kept.created", { count: stays.length, why: stay })] : []),
    ...(why ? [text("past.kept.problem", { count: refused.length, why })] : []),
    ...(way === "undo" && rest.some(({ fields }) => fields.length > 0) ? [text("past.done.rule")] : []),
  ].join(" · ");
}
