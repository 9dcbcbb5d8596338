/** Which words of a text changed, for painting: a longest common subsequence over words, numbers and marks. Pure. */
export interface Segment {
  readonly text: string;
  readonly changed: boolean;
}

export interface TextDiff {
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

const TOKEN = /[\p{L}\p{M}]+|\p{N}+|\s+|./gsu;
/** Beyond this the table of the comparison grows too large for a cell of a table; the whole text is marked then. */
const MAX_TOKENS = 400;
const SEPARATOR = /^[\s\p{P}\p{S}]+$/u;

function segments(tokens: readonly string[], common: ReadonlySet<number>): Segment[] {
  const out: { text: string; changed: boolean }[] = [];
  tokens.forEach((text, at) => {
    const changed = !common.has(at);
    const last = out[out.length - 1];
    if (last && last.changed === changed) last.text += text;
    else out.push({ text, changed });
  });
  return out;
}

/** Lengths of the longest common subsequence of the tails that begin at [i][j]. */
function tails(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
}

/** What was taken away (`before`, changed) and what came (`after`, changed). Nothing alike: all of it is changed. */
export function textDiff(before: string, after: string): TextDiff {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  const inA = new Set<number>();
  const inB = new Set<number>();
  let words = false;
  if (a.length <= MAX_TOKENS && b.length <= MAX_TOKENS) {
    const table = tails(a, b);
    const width = b.length + 1;
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] === b[j]) {
        words ||= !SEPARATOR.test(a[i] ?? "");
        inA.add(i++);
        inB.add(j++);
      } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
      else j++;
    }
  }
  // Blanks and hyphens in common are no likeness: painting around them would only flicker.
  if (!words) return { before: segments(a, new Set()), after: segments(b, new Set()) };
  return { before: segments(a, inA), after: segments(b, inB) };
}

/** True when some of the texts is alike and some is not, so that marking the difference helps the eye. */
export function worthMarking(diff: TextDiff): boolean {
  return diff.before.some((s) => !s.changed) && [...diff.before, ...diff.after].some((s) => s.changed);
}
