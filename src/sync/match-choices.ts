/** What a person said to "which one?", kept per performer: one record with an answer per source. Plain data, exportable. */
import type { MatchChoice, SourceView } from "./plan-types";
import type { EntityType, Endpoint, KeyValue } from "./ports";

export interface ChoiceRecord {
  readonly byEndpoint: Readonly<Record<Endpoint, MatchChoice>>;
}

export const NO_CHOICES: ChoiceRecord = { byEndpoint: {} };

/** Key of a performer's record in the store of choices. */
export function choiceKey(type: EntityType, id: string): string {
  return `${type} ${id}`;
}

/** The record with one source's answer replaced; null forgets it. */
export function withMatchChoice(
  record: ChoiceRecord | undefined,
  endpoint: Endpoint,
  choice: MatchChoice | null,
): ChoiceRecord {
  const { [endpoint]: _old, ...rest } = (record ?? NO_CHOICES).byEndpoint;
  return { byEndpoint: choice ? { ...rest, [endpoint]: choice } : rest };
}

/** Sources whose chosen record the performer is linked to now and that are not marked so yet. */
export function newlyLinked(
  record: ChoiceRecord | undefined,
  views: readonly Pick<SourceView, "endpoint" | "linkedId">[],
): readonly Endpoint[] {
  return views
    .filter(({ endpoint, linkedId }) => {
      const choice = record?.byEndpoint[endpoint];
      return choice?.type === "chosen" && !choice.linked && linkedId !== null && linkedId === choice.id;
    })
    .map((view) => view.endpoint);
}

/** The record with these sources' choices marked as done: who unlinks later is not linked again by them. */
export function markLinked(record: ChoiceRecord | undefined, endpoints: readonly Endpoint[]): ChoiceRecord {
  return endpoints.reduce((all, endpoint) => {
    const choice = all.byEndpoint[endpoint];
    return choice?.type === "chosen" ? withMatchChoice(all, endpoint, { ...choice, linked: true }) : all;
  }, record ?? NO_CHOICES);
}

/** Remembers one answer in a transaction, so that two tabs do not erase each other's. */
export function rememberChoice(
  choices: KeyValue<ChoiceRecord>,
  type: EntityType,
  id: string,
  endpoint: Endpoint,
  choice: MatchChoice | null,
): Promise<ChoiceRecord> {
  return choices.update(choiceKey(type, id), (old) => withMatchChoice(old, endpoint, choice));
}
