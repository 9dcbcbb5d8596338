/** The second look of a run: the histories of the few fields that differ without a base, asked after comparing. */
import type { BaseRecord } from "./bases";
import { type FieldKey, fieldRow } from "./fields";
import { currentColumns, fieldEdits, historyNeeds } from "./history";
import type { FieldEdit } from "./history-types";
import type { Lane, LaneOptions } from "./lane";
import type { Plan, SourceView } from "./plan-types";
import type { Endpoint, RawRecord, SourceEdit } from "./ports";

/** What one upstream entity's history is wanted for. */
interface Wanted {
  readonly fields: Set<FieldKey>;
  /** Performers that are compared again once it is known. */
  readonly performers: Set<string>;
  /** Of its record now, the columns that its edits are held against; missing where it is not in a stash-box's form. */
  current: RawRecord | undefined;
  /** It was compared in an earlier sitting of the run: its record is to be read again, which the cache will do. */
  unread: boolean;
  /** What was answered, until it is in the plans. */
  edits: readonly SourceEdit[] | undefined;
}

/** Collects what is wanted while performers are compared, asks, and puts what came into the views. */
export class HistoryPass {
  private readonly wanted = new Map<Endpoint, Map<string, Wanted>>();
  /** When each performer's plan was made: a newer one is a person's doing and stays. */
  private readonly made = new Map<string, number>();

  /** Notes what a fresh plan would need; `earlier`: what one of an earlier sitting still needs. */
  note(plan: Plan, bases: BaseRecord, lanes: readonly Lane[], earlier = false): void {
    for (const { endpoint, entityId, field } of historyNeeds(plan, bases)) {
      const lane = lanes.find((one) => one.endpoint === endpoint);
      if (!lane?.source.performerHistory) continue;
      const entities = this.wanted.get(endpoint) ?? new Map<string, Wanted>();
      this.wanted.set(endpoint, entities);
      const one: Wanted = entities.get(entityId) ?? {
        fields: new Set(),
        performers: new Set(),
        current: undefined,
        unread: false,
        edits: undefined,
      };
      if (!entities.has(entityId)) lane.meter.historiesToGo += 1;
      entities.set(entityId, one);
      one.fields.add(field);
      one.unread ||= earlier;
      // The record itself is let go when the performer is compared.
      const record = lane.recordOf(entityId);
      if (record) one.current = { ...one.current, ...currentColumns(fieldRow(field), record) };
      one.performers.add(plan.id);
      this.made.set(plan.id, plan.plannedAt);
    }
  }

  /** Notes that the run itself made a newer plan of a performer, by writing what was safe in it. */
  remade(plan: Plan): void {
    if (this.made.has(plan.id)) this.made.set(plan.id, plan.plannedAt);
  }

  /** True when the stored plan is the one that was noted. */
  isMine(plan: Plan | undefined): boolean {
    return plan !== undefined && this.made.get(plan.id) === plan.plannedAt;
  }

  /**
   * Asks all lanes side by side; `again` gets the performers that can be compared again, as answers come: never two calls at
   * once, for the second would not see what the first one put into a plan.
   */
  async ask(
    lanes: readonly Lane[],
    options: Omit<LaneOptions, "lookups" | "bearsName">,
    again: (performers: readonly string[]) => Promise<void>,
  ): Promise<void> {
    let turn = Promise.resolve();
    const each = lanes.map(async (lane) => {
      const entities = this.wanted.get(lane.endpoint);
      if (!entities || lane.meter.dead) return;
      const done = lane.meter.asksMore();
      await this.readRecords(lane, entities, options);
      // What a source cannot say of the past is no failure of its performers: they stay as they were compared.
      await lane.source.performerHistory?.([...entities.keys()], {
        ...options,
        onEvent: (event) => lane.meter.note(event),
        onAnswers: async (answers) => {
          lane.meter.historiesToGo -= answers.size;
          const found = [...answers].flatMap(([id, answer]) => {
            const one = entities.get(id);
            if (!one || answer.status !== "found") return [];
            one.edits = answer.edits;
            return [one];
          });
          turn = turn.then(() => again([...new Set(found.flatMap((one) => [...one.performers]))]));
          await turn;
          for (const one of found) one.edits = undefined;
        },
      });
      done();
    });
    await Promise.all(each);
  }

  private async readRecords(
    { source, meter }: Lane,
    entities: ReadonlyMap<string, Wanted>,
    options: Omit<LaneOptions, "lookups" | "bearsName">,
  ): Promise<void> {
    const unread = [...entities].filter(([, one]) => one.unread).map(([id]) => id);
    if (unread.length === 0) return;
    await source.performersByIds(unread, {
      ...options,
      onEvent: (event) => meter.note(event),
      onAnswers(answers) {
        for (const [id, answer] of answers) {
          const one = entities.get(id);
          if (!one || answer.status !== "found" || answer.entity.form === "scraped") continue;
          const { record } = answer.entity;
          for (const field of one.fields) one.current = { ...one.current, ...currentColumns(fieldRow(field), record) };
        }
      },
    });
  }

  /** The view with the edits of the fields that were wanted, once they are known. */
  into(view: SourceView): SourceView {
    const { endpoint, entityId } = view;
    if (entityId === null) return view;
    const wanted = this.wanted.get(endpoint)?.get(entityId);
    if (!wanted?.edits || !wanted.current) return view;
    const of = { endpoint, entityId, current: wanted.current };
    const history: Partial<Record<FieldKey, readonly FieldEdit[]>> = {};
    for (const field of wanted.fields) history[field] = fieldEdits(fieldRow(field), wanted.edits, of);
    return { ...view, history };
  }
}
