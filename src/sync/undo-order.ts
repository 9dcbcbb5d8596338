/** In which order records are taken back: newest first, also where the clock was set back between them. Pure. */
import type { UndoRecord } from "./journal";
import type { UndoItem } from "./undo-types";
import { sameExactly } from "./values";

/** True when `one` was written on top of `other`, by the values of a field that both changed. */
function follows(one: UndoRecord, other: UndoRecord): boolean {
  return one.fields.some((field) => {
    const before = other.fields.find((each) => each.field === field.field);
    return before !== undefined && sameExactly(field.before, before.after);
  });
}

/** Times contradict the values: `later` began where `earlier` ended, and not the other way round. */
function isTurned(first: UndoRecord, second: UndoRecord): boolean {
  return follows(second, first) && !follows(first, second);
}

/** What was written last comes first. Between records of one entity the values decide, since clocks are set; else the time does. */
export function newestFirst(items: readonly UndoItem[], entityOf: (item: UndoItem) => string): readonly UndoItem[] {
  const sorted = [...items].sort((a, b) => b.record.at - a.record.at);
  const places = new Map<string, number[]>();
  for (const [place, item] of sorted.entries())
    places.set(entityOf(item), [...(places.get(entityOf(item)) ?? []), place]);
  for (const mine of places.values()) {
    const own = mine.flatMap((place) => sorted[place] ?? []);
    // The newest of those that nothing left was written on top of; where the values go round, the newest.
    const ordered: UndoItem[] = [];
    for (let left = own; left.length > 0; ) {
      const rest = left;
      const next = rest.find((item) => !rest.some((other) => isTurned(item.record, other.record))) ?? rest[0];
      left = rest.filter((item) => item !== next);
      if (next) ordered.push(next);
    }
    for (const [i, place] of mine.entries()) sorted[place] = ordered[i] as UndoItem;
  }
  return sorted;
}
