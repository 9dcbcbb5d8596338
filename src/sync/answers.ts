/** What the sources say about one field of one performer, in the order that decides, and who says the same. Pure. */
import type { BaseRecord } from "./bases";
import type { FieldKey } from "./fields";
import type { BoundField } from "./local";
import type { ElementDiff, FieldValues, SourceView } from "./plan-types";
import type { EntityType, LocalEntity } from "./ports";
import { orderForField } from "./precedence";
import type { Settings } from "./settings";
import type { FieldAnswer } from "./three-way";
import { cleanAliases } from "./validate";
import { isEmpty, type MaybeValue } from "./values";

export interface PlanInput {
  /** Default: a performer. */
  readonly type?: EntityType;
  readonly fields: readonly BoundField[];
  readonly local: LocalEntity;
  /** Views in the general order of precedence, those of switched-off sources included. */
  readonly views: readonly SourceView[];
  readonly bases: BaseRecord;
  readonly settings: Settings;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly now: number;
  readonly runId: string | null;
}

/** True for a source whose match needs no person. */
export function certain(view: SourceView | undefined): boolean {
  return view?.verdict === "certain";
}

/** The general order of one performer's views, which nearly all of its fields share. */
const general = new WeakMap<readonly SourceView[], readonly SourceView[]>();

function sortedFor({ views, settings }: PlanInput, key: FieldKey): readonly SourceView[] {
  const own = (settings.fieldPrecedence[key] ?? []).length > 0;
  const found = own ? undefined : general.get(views);
  if (found) return found;
  const enabled = views.filter((view) => view.state !== "off");
  const order = orderForField(
    settings,
    key,
    enabled.map((view) => view.endpoint),
  );
  const ordered = order.flatMap((endpoint) => enabled.filter((view) => view.endpoint === endpoint));
  const sorted = [...ordered].sort((a, b) => Number(uncertain(a)) - Number(uncertain(b)));
  if (!own) general.set(views, sorted);
  return sorted;
}

/** What every enabled source says about one field, certain ones first: an unconfirmed match never outranks a link. */
export function answersFor(
  input: PlanInput,
  { key, row, local: columns }: BoundField,
  local: FieldValues,
): readonly FieldAnswer[] {
  const sorted = sortedFor(input, key);
  return sorted.map((view): FieldAnswer => {
    const { endpoint } = view;
    if (view.state === "failed") return { endpoint, state: "failed", value: null, implausible: null };
    const said = view.values[key];
    // An alias that is the name here is no difference (sync-rules section 5): Stash could not hold it.
    const value = key === "aliases" && said !== undefined ? cleanAliases(said, local.name ?? null) : said;
    if (value === undefined || (row.kind.unready?.(value) ?? null) !== null)
      return { endpoint, state: "absent", value: null, implausible: null };
    const implausible = row.implausible?.(value, { ...local, ...known(view.values) }, input.today) ?? null;
    // What Stash would refuse for the whole performer must not be among the safe changes.
    const wrong = isEmpty(value) ? null : (row.kind.problem(value) ?? columns.problem?.(value) ?? null);
    const earlier = view.history?.[key]?.flatMap((edit) => [edit.before, edit.after]);
    return { endpoint, state: "value", value, implausible: implausible ?? wrong, ...(earlier && { earlier }) };
  });
}

function uncertain(view: SourceView): boolean {
  return view.entityId !== null && view.verdict !== "certain";
}

const filled = new WeakMap<FieldValues, FieldValues>();

function known(values: FieldValues): FieldValues {
  const found = filled.get(values);
  if (found) return found;
  const made = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
  filled.set(values, made);
  return made;
}

/** Sources with the value, letter for letter as their kind has it, and those with another. */
export function agreement(answers: readonly FieldAnswer[], value: MaybeValue, field: BoundField) {
  const { equal } = field.row.kind;
  const filled = answers.filter((answer) => answer.state === "value" && !isEmpty(answer.value));
  const agree = filled.filter((a) => equal(a.value, value) && equal(value, a.value)).map((a) => a.endpoint);
  return { agree, disagree: filled.map((a) => a.endpoint).filter((endpoint) => !agree.includes(endpoint)) };
}

/** For lists: who has something of what is added; with nothing added, whose elements are all there. */
export function listAgreement(answers: readonly FieldAnswer[], elementsOfRow: readonly ElementDiff[]) {
  const filled = answers.filter((answer) => answer.state === "value" && !isEmpty(answer.value)).map((a) => a.endpoint);
  const adds = elementsOfRow.filter((element) => element.change === "add");
  const held = elementsOfRow.filter((element) => element.change === "held-back");
  const agree = filled.filter((endpoint) =>
    adds.length > 0
      ? adds.some((element) => element.sources.includes(endpoint))
      : !held.some((element) => element.sources.includes(endpoint)),
  );
  return { agree, disagree: filled.filter((endpoint) => !agree.includes(endpoint)) };
}
