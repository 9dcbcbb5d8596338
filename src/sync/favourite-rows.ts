/** What becomes of the rows once something was done, without asking again. Pure. */
import type {
  FavouriteResult,
  FavouriteRow,
  FavouriteStep,
  FavouriteTask,
  LocalSide,
  SourceSide,
} from "./favourite-types";

const NONE: FavouriteStep = { type: "none" };
const MARK: FavouriteStep = { type: "mark" };

/** The sides as they are once the chosen one is meant. */
function sidesAfter({ row, chosen }: FavouriteTask): {
  readonly local: LocalSide | null;
  readonly upstream: SourceSide | null;
} {
  const { step, local, upstream } = row;
  const option = step.type === "choose" ? step.options.find((one) => one.id === chosen) : undefined;
  if (!option) return { local, upstream };
  const { id, name, disambiguation, picture } = option;
  if (row.set === "here")
    return {
      local,
      upstream: { id, name, disambiguation, image: picture === null ? null : { id: picture, url: picture } },
    };
  return { upstream, local: { id, name, disambiguation, imagePath: picture } };
}

/** The row after its task was done; null when nothing is marked any more. */
export function rowAfter(task: FavouriteTask): FavouriteRow | null {
  const { row, act } = task;
  const sides = sidesAfter(task);
  if (act === "mark") return { ...row, ...sides, set: "both", step: NONE };
  if (act === "link") return { ...row, ...sides, step: row.set === "both" ? NONE : MARK };
  // A row that is not linked yet keeps what it takes to link it.
  const step = row.step.type === "none" ? MARK : row.step;
  if (act === "remove-here") return row.set === "both" ? { ...row, set: "there", step } : null;
  return row.set === "both" ? { ...row, set: "here", step } : null;
}

/** All rows with the results worked in. */
export function rowsAfter(
  rows: readonly FavouriteRow[],
  tasks: readonly FavouriteTask[],
  results: readonly FavouriteResult[],
): readonly FavouriteRow[] {
  const done = new Set(results.filter((one) => one.status === "done").map((one) => one.key));
  const byKey = new Map(tasks.filter((task) => done.has(task.row.key)).map((task) => [task.row.key, task]));
  // Who lost or won the mark here has it in every source's rows.
  const here = new Map<string, boolean>();
  for (const task of byKey.values()) {
    const { local } = sidesAfter(task);
    if (!local) continue;
    if (task.act === "remove-here") here.set(local.id, false);
    if (task.act === "mark" && task.row.set === "there") here.set(local.id, true);
  }
  return rows.flatMap((row) => {
    const task = byKey.get(row.key);
    // Who was created for it is known to the list by now, not to the task.
    if (task) return rowAfter({ ...task, row: { ...task.row, local: task.row.local ?? row.local } }) ?? [];
    const marked = row.local ? here.get(row.local.id) : undefined;
    if (marked === false && row.set === "here") return [];
    if (marked === false && row.set === "both")
      return [{ ...row, set: "there" as const, step: row.step.type === "none" ? MARK : row.step }];
    if (marked === true && row.set === "there")
      return [{ ...row, set: "both" as const, step: row.step.type === "mark" ? NONE : row.step }];
    return [row];
  });
}

/** Whether a person may select the row: there is something that one click does. */
export function actionable({ step }: FavouriteRow, canCreate: boolean): boolean {
  return (
    step.type === "mark" || step.type === "link" || step.type === "follow" || (step.type === "create" && canCreate)
  );
}

/** Whether the row is a difference that somebody could do away with. */
export function isDifference(row: FavouriteRow): boolean {
  return row.step.type !== "none" && row.step.type !== "missing" && row.step.type !== "gone";
}
