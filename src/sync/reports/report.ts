/** Makes a report from what is there already: the library, what waits, the marks, the history. No source is asked. */
import { Breather } from "../breather";
import type { FieldKey } from "../fields";
import { type BoundField, localValues } from "../local";
import type { Mark } from "../marks";
import type { Plan } from "../plan-types";
import type { Clock, Endpoint, Library, LocalEntity, LocalRef } from "../ports";
import { refOf } from "../claims";
import type { RunRecord } from "../run-types";
import { isEmpty } from "../values";
import { Doubles } from "./doubles";
import { type FirstChange, firstChanges, type PastChange, runRows } from "./report-past";
import { ReportRows } from "./report-rows";
import type { Part, Report, ReportSource } from "./report-types";

/** Entities read from Stash in one request: few enough that taking an answer apart holds up nothing. */
const PAGE = 250;
const DAY_MS = 86_400_000;

export interface ReportInput {
  readonly library: Library;
  readonly fields: readonly BoundField[];
  /** Every usable source in order of precedence, those that are off included. */
  readonly sources: readonly ReportSource[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** What waits for review, by id. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly changes: Iterable<PastChange>;
  readonly runs: readonly RunRecord[];
  readonly clock: Clock;
}

/** When a source last answered about an entity in a comparing, ms; null: never, as far as this browser knows. */
function answeredAt(mark: Mark | undefined, endpoint: Endpoint): number | null {
  // Marks of before it was noted by source: then every source had answered.
  return mark?.by ? (mark.by[endpoint] ?? null) : (mark?.at ?? null);
}

function ageOf(at: number | null, now: number): Part<"freshness"> {
  if (at === null) return "never";
  const days = (now - at) / DAY_MS;
  if (days < 1) return "day";
  if (days < 7) return "week";
  return days < 30 ? "month" : "older";
}

function wasCompared(mark: Mark | undefined): boolean {
  return mark !== undefined && (mark.at !== null || Object.keys(mark.by ?? {}).length > 0);
}

class Reporter {
  private readonly refs = new Map<string, LocalRef>();
  private readonly doubles = new Doubles();
  private readonly rows: ReportRows;
  /** Everybody has a name. */
  private readonly fields: readonly FieldKey[];
  private readonly endpoints: ReadonlySet<Endpoint>;
  private compared = 0;

  constructor(
    private readonly input: ReportInput,
    private readonly now: number,
    private readonly past: ReadonlyMap<string, FirstChange>,
  ) {
    const { sources, fields } = input;
    this.endpoints = new Set(sources.map(({ endpoint }) => endpoint));
    this.fields = fields.map(({ key }) => key).filter((key) => key !== "name");
    this.rows = new ReportRows([...this.endpoints], this.fields);
  }

  /** Takes one of the library in. */
  add(entity: LocalEntity): void {
    const { input, rows, refs } = this;
    const mark = input.marks.get(entity.id);
    const plan = input.plans.get(entity.id);
    const values = localValues(input.fields, entity);
    refs.set(entity.id, refOf(entity));
    this.doubles.add(entity, values);
    if (wasCompared(mark)) this.compared += 1;
    this.addLinks(entity, mark, plan);
    for (const key of this.fields) this.addField(entity.id, key, isEmpty(values[key]), plan);
    if (entity.favorite) rows.find("favourites", entity.id);
    for (const kind of new Set(plan?.diffs.filter(({ heap }) => heap !== "folded").map((diff) => diff.kind)))
      rows.waits(kind, entity.id);
  }

  private addLinks({ id, stashIds }: LocalEntity, mark: Mark | undefined, plan: Plan | undefined): void {
    const { rows, input } = this;
    const held = stashIds.map(({ endpoint }) => endpoint);
    const known = held.filter((endpoint) => this.endpoints.has(endpoint));
    if (known.length === 0) rows.find("nowhere", id);
    if (known.length < held.length) rows.find("foreign", id);
    if (new Set(held).size < held.length) rows.find("two-ids", id);
    for (const { endpoint, enabled } of input.sources) {
      const view = plan?.sources.find((one) => one.endpoint === endpoint);
      if (held.includes(endpoint)) {
        rows.put("coverage", endpoint, "linked", id);
        rows.put("freshness", endpoint, ageOf(answeredAt(mark, endpoint), this.now), id);
        const state = stashIds.some((one) => one.stash_id === view?.linkedId) ? view?.state : undefined;
        if (state === "merged") rows.find("merged", id);
        else if (state === "deleted" || state === "erased") rows.find("deleted", id);
        else if (state === "malformed-id") rows.find("malformed", id);
        continue;
      }
      const said = enabled ? view?.verdict : undefined;
      // What is off has answered once, maybe, but nobody looks for it now.
      const answered = enabled && answeredAt(mark, endpoint) !== null;
      if (said === "certain" || said === "likely") rows.put("coverage", endpoint, "found", id);
      else if (said === "ambiguous") rows.put("coverage", endpoint, "ambiguous", id);
      else rows.put("coverage", endpoint, answered ? "missing" : "unasked", id);
    }
  }

  private addField(id: string, field: FieldKey, empty: boolean, plan: Plan | undefined): void {
    const blank = this.past.get(`${id} ${field}`)?.blank;
    if (!empty) {
      this.rows.put("completeness", field, blank ? "gained" : "had", id);
      return;
    }
    if (blank === false) this.rows.find("lost", id);
    const diff = plan?.diffs.find((one) => one.field === field);
    const comes = diff !== undefined && diff.heap !== "folded" && !isEmpty(diff.proposed);
    this.rows.put("completeness", field, comes ? "waits" : "empty", id);
  }

  async finish(breathe: () => Promise<void>): Promise<Report> {
    const { input, refs, rows } = this;
    const total = refs.size;
    const groups = await this.doubles.groups(breathe);
    for (const id of refs.keys()) {
      for (const finding of ["shared", "same-name", "same-link"] as const)
        if (groups[finding].has(id)) rows.find(finding, id);
      await breathe();
    }
    const past = runRows(input.runs, input.library.type);
    for (const { failures } of input.runs)
      for (const { id, name } of failures) if (!refs.has(id)) refs.set(id, { id, name, disambiguation: null });
    return {
      type: input.library.type,
      at: this.now,
      ...{ refs, total, compared: this.compared, groups, runs: past.runs },
      sources: input.sources,
      sections: { ...rows.sections(), runs: past.rows },
    };
  }
}

/**
 * Reads the library page by page and makes the report, giving way to the page as it goes. `onRead` hears how many of how
 * many were read. Rejects when Stash cannot be read, or when aborted.
 */
export async function makeReport(
  input: ReportInput,
  onRead: (read: number, of: number) => void,
  signal: AbortSignal,
): Promise<Report> {
  const { library, clock } = input;
  const breather = new Breather(clock, signal);
  const breathe = () => breather.breathe();
  const past = await firstChanges(input.changes, library.type, breathe);
  const reporter = new Reporter(input, clock.now(), past);
  for (let page = 1; ; page += 1) {
    signal.throwIfAborted();
    const { entities, total } = await library.page({}, page, PAGE, signal);
    for (const entity of entities) {
      reporter.add(entity);
      await breathe();
    }
    onRead(Math.min(page * PAGE, total), total);
    if (page * PAGE >= total) break;
  }
  return reporter.finish(breathe);
}
