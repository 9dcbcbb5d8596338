/** Which heap each kind of difference stands in, and which of them the policy `overwrite` turns into safe changes. */
import type { DiffKind, Heap } from "./plan-types";

export const HEAPS: Readonly<Record<DiffKind, Heap>> = {
  fill: "safe",
  updated: "safe",
  conflict: "decide",
  differs: "decide",
  stale: "decide",
  cleared: "decide",
  suspicious: "decide",
  ambiguous: "decide",
  link: "decide",
  merged: "decide",
  deleted: "decide",
  kept: "folded",
  dismissed: "folded",
  locked: "folded",
  ignored: "folded",
  waiting: "folded",
  silent: "folded",
  equal: "folded",
};

/** Kinds that the policy `overwrite` turns into safe changes; what is not plausible never is. */
export const OVERWRITABLE: ReadonlySet<DiffKind> = new Set(["differs", "conflict", "kept", "stale"]);
