/** Dates as Stash reads them: RFC 3339, a day, a moment, a month or a year; with Go's words for what is none. */

const monthDays = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= monthDays(year, month);
}

/** Go's error for `time.Parse("2006-01", …)` or `("2006", …)`. */
function goParseProblem(text: string, layout: "2006-01" | "2006"): string | null {
  const head = `parsing time ${JSON.stringify(text)}`;
  if (!/^\d{4}/.test(text)) return `${head} as "${layout}": cannot parse ${JSON.stringify(text)} as "2006"`;
  if (layout === "2006") return text.length === 4 ? null : `${head}: extra text: ${JSON.stringify(text.slice(4))}`;
  const rest = text.slice(4);
  if (!rest.startsWith("-")) return `${head} as "2006-01": cannot parse ${JSON.stringify(rest)} as "-"`;
  if (!/^-\d{2}/.test(rest)) return `${head} as "2006-01": cannot parse ${JSON.stringify(rest.slice(1))} as "01"`;
  const month = Number(rest.slice(1, 3));
  if (month < 1 || month > 12) return `${head}: month out of range`;
  return rest.length === 3 ? null : `${head}: extra text: ${JSON.stringify(rest.slice(3))}`;
}

/**
 * The date as Stash keeps it (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), or null for an empty one. Without `partial` (Stash before 0.30) only
 * whole days are dates. Throws Stash's error, without the `converting …` in front.
 */
export function parseGoDate(text: string | null | undefined, partial = true): string | null {
  if (text === null || text === undefined || text === "") return null;
  if (isDay(text)) return text;
  const day = text.slice(0, 10);
  if (isDay(day) && /^(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})| \d{2}:\d{2}:\d{2})$/.test(text.slice(10)))
    return day;
  const problems = [`ParseDateStringAsTime failed: dateString <${text}>`];
  if (!partial) throw new Error(problems[0]);
  for (const layout of ["2006-01", "2006"] as const) {
    const problem = goParseProblem(text, layout);
    if (problem === null) return text;
    problems.push(problem);
  }
  throw new Error(`failed to parse date ${JSON.stringify(text)}: [${problems.join(" ")}]`);
}

/** The first moment of a partial date: how Stash compares birth and death. */
export function dateStart(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
