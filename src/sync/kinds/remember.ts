/** Long texts are rare, and hostile ones must not stay in memory. */
const LONGEST = 300;
const MOST = 20_000;

/**
 * A pure function of a text, with its last results kept: a library says the same words, names and addresses over and over,
 * and comparing 10,000 performers spends most of its time on them. Holds at most 20,000 results, of short texts only.
 */
export function remembered<R>(compute: (text: string) => R): (text: string) => R {
  let known = new Map<string, R>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as R;
    const made = compute(text);
    if (known.size >= MOST) known = new Map();
    known.set(text, made);
    return made;
  };
}
