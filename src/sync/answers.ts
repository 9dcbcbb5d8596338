/** What the sources say about one field of one performer, in the order that decides, and who says the same. Pure. */
import type { BaseRecord } from "./bases";
import type { FieldKey } from "./fields";
import type { BoundField } from "./local";
import type { ElementDiff, FieldValues, SourceView } from "./plan-types";
import type { EntityType, Endpoint, LocalEntity } from "./ports";
import { orderForField } from "./precedence";
import type { Settings } from "./settings";
import type { FieldAnswer } from "./three-way";
import { cleanAliases } from "./validate";
import { isEmpty, type LooseValues, type MaybeValue } from "./values";

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

/** True when the match of this source needs no person; false without one. */
export function certainAt(views: readonly SourceView[], endpoint: Endpoint | null): boolean {
  return endpoint !== null && certain(views.find((view) => view.endpoint === endpoint));
}

/** An enabled source, with what is the same for every field of a performer. */
interface Voice {
  readonly view: SourceView;
  /** What it answers where it says nothing. */
  readonly silent: FieldAnswer;
  /** The performer as the source has it, for rules across fields. Made when first asked for. */
  whole: LooseValues | null;
}

/** One performer and its enabled sources, made ready once for all of its fields. */
export interface Hearing {
  readonly input: PlanInput;
  /** The performer's own values. */
  readonly local: FieldValues;
  /** In the general order that decides. */
  readonly voices: readonly Voice[];
  /** Every endpoint, in the general order. */
  readonly general: readonly Endpoint[];
}

function voiceOf(view: SourceView): Voice {
  const state = view.state === "failed" ? "failed" : "absent";
  return { view, silent: { endpoint: view.endpoint, state, value: null, implausible: null }, whole: null };
}

function uncertain({ view }: Voice): boolean {
  return view.entityId !== null && !certain(view);
}

/** Certain ones first: an unconfirmed match never outranks a link. Beyond that the order stays. */
function certainFirst(voices: readonly Voice[]): readonly Voice[] {
  const last = voices.filter(uncertain);
  return last.length === 0 ? voices : [...voices.filter((voice) => !uncertain(voice)), ...last];
}

/** Makes a performer and its sources ready for looking at one field after the other. */
export function hear(input: PlanInput, local: FieldValues): Hearing {
  const voices = input.views.filter((view) => view.state !== "off").map(voiceOf);
  return { input, local, voices: certainFirst(voices), general: input.views.map((view) => view.endpoint) };
}

/** The enabled sources in the order that decides about a field: its own where it has one, else the general one. */
function inOrder({ input, voices, general }: Hearing, key: FieldKey): readonly Voice[] {
  const order = orderForField(input.settings, key, general);
  if (order === general) return voices;
  return certainFirst(order.flatMap((endpoint) => voices.filter(({ view }) => view.endpoint === endpoint)));
}

function wholeOf(voice: Voice, local: FieldValues): LooseValues {
  if (voice.whole) return voice.whole;
  const whole: Record<string, MaybeValue | undefined> = { ...local };
  const { values } = voice.view;
  for (const key in values) {
    const value = values[key as FieldKey];
    if (!isEmpty(value)) whole[key] = value;
  }
  voice.whole = whole;
  return whole;
}

function answerOf({ input, local }: Hearing, voice: Voice, { key, row, local: columns }: BoundField): FieldAnswer {
  const { view, silent } = voice;
  const said = view.values[key];
  if (said === undefined || view.state === "failed") return silent;
  // An alias that is the name here is no difference (sync-rules section 5): Stash could not hold it.
  const value = key === "aliases" ? cleanAliases(said, local.name ?? null) : said;
  if ((row.kind.unready?.(value) ?? null) !== null) return silent;
  const { endpoint } = view;
  if (isEmpty(value)) return { endpoint, state: "value", value, implausible: null };
  // What Stash would refuse for the whole performer must not be among the safe changes.
  const implausible =
    row.implausible?.(value, wholeOf(voice, local), input.today) ??
    row.kind.problem(value) ??
    columns.problem?.(value) ??
    null;
  const edits = view.history?.[key];
  if (edits === undefined) return { endpoint, state: "value", value, implausible };
  return { endpoint, state: "value", value, implausible, earlier: edits.flatMap((edit) => [edit.before, edit.after]) };
}

/** What every enabled source says about one field, in the order that decides about it. */
export function answersFor(hearing: Hearing, field: BoundField): readonly FieldAnswer[] {
  return inOrder(hearing, field.key).map((voice) => answerOf(hearing, voice, field));
}

function says({ state, value }: FieldAnswer): boolean {
  return state === "value" && !isEmpty(value);
}

export interface Agreement {
  readonly agree: readonly Endpoint[];
  readonly disagree: readonly Endpoint[];
}

const NOBODY: Agreement = { agree: [], disagree: [] };

function split(answers: readonly FieldAnswer[], agrees: (answer: FieldAnswer) => boolean): Agreement {
  if (!answers.some(says)) return NOBODY;
  const agree: Endpoint[] = [];
  const disagree: Endpoint[] = [];
  for (const answer of answers) if (says(answer)) (agrees(answer) ? agree : disagree).push(answer.endpoint);
  return { agree, disagree };
}

/** Sources with the value, letter for letter as their kind has it, and those with another. */
export function agreement(answers: readonly FieldAnswer[], value: MaybeValue, { row }: BoundField): Agreement {
  const { equal } = row.kind;
  return split(answers, (a) => a.value === value || (equal(a.value, value) && equal(value, a.value)));
}

/** For lists: who has something of what is added; with nothing added, whose elements are all there. */
export function listAgreement(answers: readonly FieldAnswer[], elementsOfRow: readonly ElementDiff[]): Agreement {
  const adds = elementsOfRow.filter((element) => element.change === "add");
  const held = elementsOfRow.filter((element) => element.change === "held-back");
  const has = (list: readonly ElementDiff[], { endpoint }: FieldAnswer) =>
    list.some((element) => element.sources.includes(endpoint));
  return split(answers, (answer) => (adds.length > 0 ? has(adds, answer) : !has(held, answer)));
}
