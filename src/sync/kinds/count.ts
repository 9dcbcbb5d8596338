import type { Kind } from "./kind";
import { formatText } from "./text";

/** Never minus zero, which is stored as zero. */
const whole = (value: number) => Math.round(value) + 0;

/** A whole number. Zero is a value. */
export const count: Kind = {
  name: "count",
  list: false,
  parse(raw) {
    if (typeof raw === "number") return Number.isFinite(raw) ? whole(raw) : null;
    const typed = typeof raw === "string" ? raw.trim() : "";
    if (typed === "") return null;
    const value = Number(typed);
    return Number.isFinite(value) ? whole(value) : typed;
  },
  equal: (local, upstream) => local === upstream,
  format: formatText,
  problem: (value) => (value === null || (typeof value === "number" && value > 0) ? null : "not-a-number"),
};
