/** The differences of a list field, element by element (sync-rules section 3, Lists). Pure. */
import type { Dismissal, FieldBase } from "./bases";
import { elements } from "./kinds/lists";
import type { DiffKind, ElementDiff } from "./plan-types";
import type { Endpoint } from "./ports";
import type { Policy } from "./settings";
import { type FieldAnswer, winnerOf } from "./three-way";
import type { MaybeValue } from "./values";

export interface ListInput {
  readonly local: MaybeValue;
  readonly answers: readonly FieldAnswer[];
  readonly base: FieldBase | undefined;
  readonly locked: boolean;
  readonly policy: Policy;
  readonly key: (element: string) => string;
  /** Keys that may never be added: the performer's own name among the aliases. */
  readonly never: ReadonlySet<string>;
  readonly dismissal?: Dismissal | undefined;
}

export interface ListResult {
  readonly kind: DiffKind;
  readonly elements: readonly ElementDiff[];
  /** The local elements, then the additions. Removals are never proposed, only shown. */
  readonly proposed: MaybeValue;
  /** First source by precedence that adds something, or that has a value. */
  readonly winner: Endpoint | null;
}

interface Offer {
  readonly value: string;
  readonly sources: Endpoint[];
}

const NO_OFFERS: ReadonlyMap<string, Offer> = new Map();

function collect(answers: readonly FieldAnswer[], key: (element: string) => string): ReadonlyMap<string, Offer> {
  if (winnerOf(answers) === null) return NO_OFFERS;
  const offers = new Map<string, Offer>();
  for (const { endpoint, state, value } of answers) {
    if (state !== "value") continue;
    for (const element of elements(value)) {
      const id = key(element);
      const offer = offers.get(id);
      if (offer) offer.sources.push(endpoint);
      else offers.set(id, { value: element, sources: [endpoint] });
    }
  }
  return offers;
}

const NOBODY: readonly Endpoint[] = [];

/** By key: the sources whose base had the element. */
function holders(
  base: FieldBase | undefined,
  key: (element: string) => string,
): ReadonlyMap<string, readonly Endpoint[]> {
  const had = new Map<string, Endpoint[]>();
  if (base === undefined) return had;
  for (const endpoint in base.values)
    for (const element of elements(base.values[endpoint])) {
      const id = key(element);
      const known = had.get(id);
      if (known) known.push(endpoint);
      else had.set(id, [endpoint]);
    }
  return had;
}

interface Unwanted {
  readonly adds: ReadonlySet<string>;
  readonly removals: ReadonlySet<string>;
  readonly forGood: boolean;
}

const NOTHING: Unwanted = { adds: new Set(), removals: new Set(), forGood: false };

/** What a person dismissed, by key. */
function unwanted({ dismissal, key }: ListInput): Unwanted {
  if (!dismissal) return NOTHING;
  const { value, removals = [], forGood } = dismissal;
  return { adds: new Set(elements(value).map(key)), removals: new Set(removals.map(key)), forGood };
}

/** Every element with what becomes of it, the field's kind, and the list that accepting would write. */
export function compareLists(input: ListInput): ListResult {
  const { local, answers, base, key } = input;
  const mine = elements(local);
  if (input.locked) return { kind: "locked", elements: [], proposed: local, winner: null };
  if (input.policy === "ignore") return { kind: "ignored", elements: [], proposed: local, winner: null };

  const offers = collect(answers, key);
  const had = holders(base, key);
  const no = unwanted(input);
  // A source that is off, failed, or lost its entity says nothing: what it had is never called removed.
  const sure = (endpoint: Endpoint) => answers.some((a) => a.endpoint === endpoint && a.state === "value");
  const mineKeys = new Set<string>();
  const out: ElementDiff[] = [];
  const adds: string[] = [];
  let [hidden, adder] = [false, null as Endpoint | null];

  for (const value of mine) {
    const id = key(value);
    mineKeys.add(id);
    const offer = offers.get(id);
    const holding = had.get(id) ?? NOBODY;
    const gone = !offer && holding.length > 0 && holding.every(sure);
    const stays = !offer && (no.removals.has(id) || (gone && no.forGood));
    hidden ||= stays;
    out.push({ value, change: gone && !stays ? "remove" : "kept", sources: offer?.sources ?? [] });
  }
  const mayAdd = input.policy !== "fill" || mine.length === 0;
  for (const [id, { value, sources }] of offers) {
    if (mineKeys.has(id) || input.never.has(id) || !mayAdd) continue;
    const held = had.has(id) && input.policy !== "union";
    const dismissed = no.adds.has(id) || (no.forGood && !held);
    hidden ||= dismissed;
    const change = dismissed ? "dismissed" : held ? "held-back" : "add";
    out.push({ value, change, sources });
    if (change !== "add") continue;
    adds.push(value);
    adder ??= sources[0] ?? null;
  }

  const winner = adder ?? winnerOf(answers)?.endpoint ?? null;
  const proposed = adds.length > 0 ? [...mine, ...adds] : local;
  return { kind: listKind(out, answers, winner, hidden), elements: out, proposed, winner };
}

function listKind(
  list: readonly ElementDiff[],
  answers: readonly FieldAnswer[],
  winner: Endpoint | null,
  hidden: boolean,
): DiffKind {
  const has = (change: ElementDiff["change"]) => list.some((element) => element.change === change);
  if (has("add")) return "fill";
  if (has("remove")) return "cleared";
  if (hidden) return "dismissed";
  if (has("held-back")) return "kept";
  if (winner === null) return answers.some((a) => a.state === "failed") ? "waiting" : "silent";
  return "equal";
}
