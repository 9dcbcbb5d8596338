const LONGEST = 60;

/** A name for a place where others must stay in sight: one that is a hundred words long is cut, with an ellipsis. */
export function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name;
}
