/** Counts of the history in words. Pure. */
import type { Text } from "../messages/use-text";
import { taskTitle } from "../dashboard/run-words";
import { shortened } from "../parts/shortened";
import type { RunGroup, Tally } from "./groups";

/** Everything that was written was taken back. */
export function wholly({ written, undone }: Tally): boolean {
  return written > 0 && undone === written;
}

/** What came of a run: one sentence a fact. */
export function tallyWords(text: Text, tally: Tally): readonly string[] {
  const { written, undone, refused, unclear, open } = tally;
  if (written + refused + unclear + open === 0) return [text("past.tally.nothing")];
  return [
    ...(wholly(tally) ? [text("past.tally.whole")] : []),
    ...(written > 0 && !wholly(tally) ? [text("past.tally.applied", { written, undone })] : []),
    ...(refused > 0 ? [text("past.tally.refused", { count: refused })] : []),
    ...(unclear > 0 ? [text("past.tally.unclear", { count: unclear })] : []),
    ...(open > 0 ? [text("past.tally.open", { count: open })] : []),
  ];
}

/** "Update performers · favourites, stopped part-way": who began it, and about whom. */
export function groupWords(text: Text, { run, entities, imported }: RunGroup): { title: string; sub: string } {
  const performers = entities.filter((entity) => entity.type === "performer").length;
  const studios = entities.length - performers;
  const [only] = entities;
  const both = performers > 0 && studios > 0 ? "yes" : "no";
  const who =
    entities.length === 1 && only ? shortened(only.name) : text("past.writing", { performers, studios, both });
  const from = imported ? [text("past.imported")] : [];
  // Hearts are written in sittings of their own, which are no runs.
  const hearts = entities.some(({ changes }) => changes.some(({ entry }) => entry.act?.type.startsWith("favourite-")));
  if (!run && hearts) return { title: text("tab.favourites"), sub: [who, ...from].join(" · ") };
  if (!run) {
    const how = text("past.by-hand", { count: entities.length });
    return { title: text("past.task.accepted"), sub: [who, how, ...from].join(" · ") };
  }
  const ends = { finished: null, stopped: "past.run.stopped", failed: "past.run.failed" } as const;
  const end = run.end === null ? ("past.run.open" as const) : ends[run.end];
  const favourites = run.options.selection.favorites ? [text("selection.favourites")] : [];
  const sub = [...favourites, ...(who ? [who] : []), ...(end ? [text(end)] : []), ...from];
  return { title: taskTitle(text, run.options), sub: sub.join(" · ") };
}
