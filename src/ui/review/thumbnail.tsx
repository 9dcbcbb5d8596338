import * as React from "react";
import type { Plan } from "../../sync/plan-types";

/** First letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const first = (word: string | undefined) => Array.from(word ?? "")[0] ?? "";
  return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "")).toUpperCase();
}

/** Stash's own picture of the performer, or the initials; decoration beside the name, so it is said to nobody. */
export function Thumbnail({ plan }: { plan: Plan }) {
  const [broken, setBroken] = React.useState<string | null>(null);
  if (plan.imagePath === null || broken === plan.imagePath)
    return (
      <span className="pss-thumb" aria-hidden="true">
        {initials(plan.name)}
      </span>
    );
  return (
    <img className="pss-thumb" src={plan.imagePath} alt="" loading="lazy" onError={() => setBroken(plan.imagePath)} />
  );
}
