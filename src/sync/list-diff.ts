/** The differences of a list field, element by element (sync-rules section 3, Lists). Pure. */
import type { Dismissal, FieldBase } from "./bases";
import { elements } from "./kinds/lists";
import type { DiffKind, ElementDiff } from "./plan-types";
import type { Endpoint } from "./ports";
import type { Policy } from "./settings";
import type { FieldAnswer } from "./three-way";
import { isEmpty, type MaybeValue } from "./values";

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

function collect(answers: readonly FieldAnswer[], key: (element: string) => string): Map<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const { endpoint, state, value } of answers) {
    if (state !== "value") continue;
    for (const element of elements(value)) {
      const offer = offers.get(key(element));
      if (offer) offer.sources.push(endpoint);
      else offers.set(key(element), { value: element, sources: [endpoint] });
    }
  }
  return offers;
}

/** Keys that each source's base had. */
function baseKeys(base: FieldBase | undefined, key: (element: string) => string): Map<Endpoint, Set<string>> {
  return new Map(
    Object.entries(base?.values ?? {}).map(([endpoint, value]) => [endpoint, new Set(elements(value).map(key))]),
  );
}

/** Every element with what becomes of it, the field's kind, and the list that accepting would write. */
export function compareLists(input: ListInput): ListResult {
  const { local, answers, base, key } = input;
  const mine = elements(local);
  const none = { elements: [], proposed: local, winner: null };
  if (input.locked) return { kind: "locked", ...none };
  if (input.policy === "ignore") return { kind: "ignored", ...none };

  const offers = collect(answers, key);
  const bases = baseKeys(base, key);
  const mineKeys = new Set(mine.map(key));
  // A source that is off, failed, or lost its entity says nothing: what it had is never called removed.
  const sure = new Set(answers.filter((a) => a.state === "value").map((a) => a.endpoint));
  const hadBy = (id: string) => [...bases].filter(([, keys]) => keys.has(id)).map(([endpoint]) => endpoint);

  const { value: unwanted, removals = [], forGood = false } = input.dismissal ?? {};
  const unwantedKeys = new Set(elements(unwanted).map(key));
  const staysKeys = new Set(removals.map(key));
  let hidden = false;

  const out: ElementDiff[] = mine.map((value) => {
    const id = key(value);
    const had = hadBy(id);
    const gone = had.length > 0 && !offers.has(id) && had.every((endpoint) => sure.has(endpoint));
    const stays = !offers.has(id) && (staysKeys.has(id) || (gone && forGood));
    hidden ||= stays;
    return { value, change: gone && !stays ? "remove" : "kept", sources: offers.get(id)?.sources ?? [] };
  });
  const mayAdd = input.policy !== "fill" || mine.length === 0;
  for (const [id, offer] of offers) {
    if (mineKeys.has(id) || input.never.has(id) || !mayAdd) continue;
    const held = hadBy(id).length > 0 && input.policy !== "union";
    const dismissed = unwantedKeys.has(id) || (forGood && !held);
    hidden ||= dismissed;
    out.push({
      value: offer.value,
      change: dismissed ? "dismissed" : held ? "held-back" : "add",
      sources: offer.sources,
    });
  }

  const adds = out.filter((element) => element.change === "add");
  const proposed = adds.length > 0 ? [...mine, ...adds.map((element) => element.value)] : local;
  const winner = adds[0]?.sources[0] ?? answers.find((a) => a.state === "value" && !isEmpty(a.value))?.endpoint ?? null;
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
