/** Rows as the lists show them: one line for each of the library, whatever sources it concerns. Pure. */
import { fold } from "../../sync/kinds/text";
import { actionable, isDifference } from "../../sync/favourite-rows";
import type { FavouriteAct, FavouriteRow, FavouriteSet, FavouriteTask, LocalSide } from "../../sync/favourite-types";

export interface FavouriteItem {
  readonly key: string;
  readonly set: FavouriteSet;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly picture: string | null;
  readonly local: LocalSide | null;
  /** One per source that has something to say; never empty. */
  readonly parts: readonly FavouriteRow[];
  /** One click does something. */
  readonly doable: boolean;
}

function itemOf(key: string, set: FavouriteSet, parts: readonly FavouriteRow[], canCreate: boolean): FavouriteItem {
  const local = parts.find((part) => part.local)?.local ?? null;
  const upstream = parts.find((part) => part.upstream)?.upstream ?? null;
  return {
    key,
    set,
    name: local?.name || upstream?.name || "",
    disambiguation: local?.disambiguation ?? upstream?.disambiguation ?? null,
    picture: local?.imagePath ?? upstream?.image?.url ?? null,
    local,
    parts,
    doable: parts.some((part) => actionable(part, canCreate)),
  };
}

/** Where one of the library stands over all sources. What no source knows is not out of step with those that do. */
function setOver(parts: readonly FavouriteRow[]): FavouriteSet {
  if (parts.every((part) => part.set === "there")) return "there";
  const lacking = parts.filter((part) => part.set === "here");
  const shared = parts.some((part) => part.set === "both");
  return lacking.some(isDifference) || (lacking.length > 0 && !shared) ? "here" : "both";
}

function rank(item: FavouriteItem): number {
  if (item.doable) return 0;
  return item.parts.some((part) => part.step.type === "choose" || part.step.type === "failed") ? 1 : 2;
}

/** What can be done first, then what a person must look at, then the rest; by name, as the language sorts. */
function sorted(items: readonly FavouriteItem[], locale: string): readonly FavouriteItem[] {
  const { compare } = new Intl.Collator(locale);
  return [...items].sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}

interface ItemOptions {
  readonly together: boolean;
  readonly canCreate: boolean;
  /** The reader's language. */
  readonly locale: string;
}

/** One source's rows, each a line of its own; with `together`, the rows of several sources by whom they mean here. */
export function itemsOf(
  rows: readonly FavouriteRow[],
  { together, canCreate, locale }: ItemOptions,
): readonly FavouriteItem[] {
  if (!together)
    return sorted(
      rows.map((row) => itemOf(row.key, row.set, [row], canCreate)),
      locale,
    );
  const groups = new Map<string, FavouriteRow[]>();
  for (const row of rows) {
    const key = row.local ? `local ${row.local.id}` : row.key;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return sorted(
    [...groups].map(([key, parts]) => itemOf(key, setOver(parts), parts, canCreate)),
    locale,
  );
}

/** The items whose name, here or there, contains all the words. */
export function found(items: readonly FavouriteItem[], words: string): readonly FavouriteItem[] {
  const wanted = fold(words).split(" ").filter(Boolean);
  if (wanted.length === 0) return items;
  return items.filter((item) => {
    const said = [item.name, item.disambiguation, ...item.parts.map((part) => part.upstream?.name)];
    const text = fold(said.filter(Boolean).join(" "));
    return wanted.every((word) => text.includes(word));
  });
}

function markAct(row: FavouriteRow): FavouriteAct {
  return row.set === "both" ? "link" : "mark";
}

/** What doing these items comes to: every part that one click does. */
export function tasksOf(items: readonly FavouriteItem[], canCreate: boolean): readonly FavouriteTask[] {
  return items.flatMap(({ parts }) =>
    parts.flatMap((row) => (actionable(row, canCreate) ? [{ row, act: markAct(row) }] : [])),
  );
}

/** Taking the heart away, on one side only. */
export function removals(items: readonly FavouriteItem[], side: "here" | "there"): readonly FavouriteTask[] {
  return items.flatMap(({ parts }): FavouriteTask[] => {
    const held = parts.filter((row) => row.set === side || row.set === "both");
    if (side === "there") return held.flatMap((row) => (row.upstream ? [{ row, act: "remove-there" }] : []));
    // One heart here, however many sources it is compared with.
    const [row] = held.filter((one) => one.local);
    return row ? [{ row, act: "remove-here" }] : [];
  });
}

/** What tasks do, counted for words. */
export function countTasks(tasks: readonly FavouriteTask[]) {
  const here = new Set<string>();
  let there = 0;
  let create = 0;
  let link = 0;
  const sources = new Map<string, number>();
  for (const { row, act } of tasks) {
    if (["link", "follow"].includes(row.step.type)) link += 1;
    if (act !== "mark") continue;
    if (row.set === "here") {
      there += 1;
      sources.set(row.endpoint, (sources.get(row.endpoint) ?? 0) + 1);
    } else here.add(row.local?.id ?? row.key);
    if (row.step.type === "create") create += 1;
  }
  // Marks are looked at in hundreds and set in fifties.
  const requests = [...sources.values()].reduce((sum, n) => sum + Math.ceil(n / 100) + Math.ceil(n / 50), 0);
  return { here: here.size, there, create, link, requests };
}
