/** A run in words: what it is about, and what to announce of it. */
import type { RunOptions, RunProgress, RunRecord } from "../../sync/run-types";
import { isWhole } from "../../sync/studio-parents";
import type { Text } from "../messages/use-text";
import { spanText } from "../parts/time-text";

/** What a run is called: one that leaves somebody out does not update all. Reads the same for any subject. */
export function taskTitle(text: Text, { task, selection, staleDays }: RunOptions): string {
  const all = task === "update-performers" && staleDays === undefined && isWhole(selection);
  return text(all ? "task.update" : `past.task.${task}`);
}

/** "favourites · review everything · name search off". */
export function optionsText(text: Text, options: RunOptions): string {
  const { ids, favorites, tag, linked, first } = options.selection;
  const who = () => {
    if (ids) return text("selection.some", { n: ids.length });
    if (first !== undefined) return text("selection.first", { n: first });
    if (tag) return text("selection.tag", { tag: tag.name });
    if (options.staleDays !== undefined) return text("selection.stale", { days: options.staleDays });
    if (linked) return text("selection.linked");
    return text(favorites ? "selection.favourites" : "selection.all");
  };
  const search = text(options.nameSearch ? "run.search-on" : "run.search-off");
  return [
    who(),
    text(`run.mode.${options.mode ?? "review"}`),
    search,
    ...(options.fresh ? [text("run.fresh")] : []),
  ].join(" · ");
}

/** One sentence for the live region while the run goes on; empty until there is something to count. */
export function progressSentence(text: Text, progress: RunProgress): string {
  if (progress.phase === "library") return text("announce.library");
  if (progress.total === 0) return "";
  const left = progress.timeLeftMs === null ? "" : spanText(text, progress.timeLeftMs);
  return text(left ? "announce.progress-left" : "announce.progress", {
    done: progress.done,
    total: progress.total,
    left,
  });
}

/** The sentence at the end of a run. */
export function endSentence(text: Text, last: RunRecord): string {
  return text(`announce.${last.end ?? "stopped"}`, { changes: last.withChanges, failed: last.failed });
}
