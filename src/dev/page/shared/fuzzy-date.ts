/** Whole years between a (possibly partial) date and another one, today when left out; 0 when there is no date. */
export function ageAt(birthdate: string | null, until?: string | null): number {
  if (!birthdate) return 0;
  const parse = (text: string) => {
    const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
    return { year, rest: month * 100 + day };
  };
  const now = new Date();
  const from = parse(birthdate);
  const to = until ? parse(until) : { year: now.getFullYear(), rest: (now.getMonth() + 1) * 100 + now.getDate() };
  return to.year - from.year - (to.rest < from.rest ? 1 : 0);
}
