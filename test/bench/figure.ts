/** What a measurement hands back, and the limits of the figures: a figure without a limit here does not exist. */

/** What was seen. `ratio` is `value` against `versusValue`, where there is something to compare with. */
export interface Measured {
  readonly name: FigureName;
  readonly value: number;
  readonly unit: string;
  /** What it is compared to, in words with numbers. */
  readonly versus: string;
  readonly ratio: number | null;
  /** What the limit is held against, where it is not the value: the ratio. */
  readonly by?: "ratio";
}

interface Limit {
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly below?: number;
}

/** The limits. Figures of later work are added together with what measures them. */
export const LIMITS = {
  first_sync_requests: { atMost: 0.04 },
  first_sync_wall: { atMost: 0.05 },
  next_day_requests: { atMost: 10 },
  sources_in_parallel: { atMost: 1.1 },
  delay_violations: { atMost: 0 },
  fault_losses: { atMost: 0 },
  crash_losses: { atMost: 0 },
  key_leaks: { atMost: 0 },
  hostile_escapes: { atMost: 0 },
  main_thread_block_ms: { atMost: 50 },
  memory_growth_mb: { atMost: 150 },
  plan_rate: { atLeast: 20_000 },
  write_requests: { atMost: 20 },
  match_precision: { atLeast: 1 },
  match_recall: { atLeast: 0.9 },
  review_rows: { below: 200 },
  review_filter_ms: { below: 100 },
  entry_gzip: { atMost: 10 },
  total_gzip: { atMost: 160 },
} as const satisfies Record<string, Limit>;

export type FigureName = keyof typeof LIMITS;

export interface Figure extends Measured {
  /** The limit in words, such as `ratio ≤ 0.04`. */
  readonly limit: string;
  readonly met: boolean;
}

/** A measurement held against its limit. */
export function judge(measured: Measured): Figure {
  const limit: Limit = LIMITS[measured.name];
  const held = measured.by === "ratio" ? measured.ratio : measured.value;
  const what = measured.by === "ratio" ? "ratio " : "";
  const { atMost, atLeast, below } = limit;
  const words = [
    atMost === undefined ? null : `≤ ${atMost}`,
    atLeast === undefined ? null : `≥ ${atLeast}`,
    below === undefined ? null : `< ${below}`,
  ].filter((word) => word !== null);
  const met =
    held !== null &&
    !Number.isNaN(held) &&
    (atMost === undefined || held <= atMost) &&
    (atLeast === undefined || held >= atLeast) &&
    (below === undefined || held < below);
  return { ...measured, limit: what + words.join(", "), met };
}

function short(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** One JSON line of a figure. */
export function jsonLine({ name, value, unit, versus, ratio, limit, met }: Figure): string {
  const rounded = (number: number) => Math.round(number * 1e6) / 1e6;
  return JSON.stringify({
    name,
    value: rounded(value),
    unit,
    versus,
    ratio: ratio === null ? null : rounded(ratio),
    limit,
    met,
  });
}

/** A Markdown table: it reads well in a terminal and goes into the docs as it is. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((one) => [
    `\`${one.name}\``,
    `${short(one.value)} ${one.unit}`.trim(),
    one.versus,
    one.ratio === null ? "–" : short(one.ratio),
    one.limit,
    one.met ? "met" : "**MISSED**",
  ]);
  const head = ["name", "value", "versus", "ratio", "limit", ""];
  const all = [head, head.map(() => "---"), ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const ruled = (row: readonly string[]) => `| ${row.map((_, i) => "-".repeat(widths[i] ?? 3)).join(" | ")} |`;
  return all.map((row, index) => (index === 1 ? ruled(row) : line(row))).join("\n");
}
