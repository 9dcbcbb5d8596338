/** Link before create: what is to be done with one upstream entity, seen with the library. Pure. */
import { refOf } from "./claims";
import type { CreateRequest, CreateStep, Prospect } from "./create-types";
import { linkElement } from "./kinds/special";
import type { LocalIndex } from "./local-index";
import type { FieldValues } from "./plan-types";
import type { LocalEntity } from "./ports";

/** One of the records that an entity was found as. */
export interface SoughtRecord {
  readonly link: string;
  readonly values: FieldValues;
  readonly answer: CreateRequest["answer"];
}

type Nascent = Pick<Prospect, "links" | "name" | "disambiguation">;

/** Somebody has one of its stash ids: it is there, and perhaps not linked to what was asked for. */
function linkedStep(linked: readonly LocalEntity[], records: readonly SoughtRecord[]): CreateStep | null {
  const [only, other] = linked;
  if (!only) return null;
  if (other) return { type: "review", reason: "linked-apart", locals: linked.map(refOf), evidence: [] };
  const has = new Set(only.stashIds.map((id) => linkElement(id.endpoint, id.stash_id)));
  const local = refOf(only);
  if (records.every((one) => has.has(one.link))) return { type: "there", local };
  return { type: "link", local, evidence: [{ id: "stash-id", weight: "for" }] };
}

/** Who of the library it is by links, or name and birthdate; anything less than certain is for a person. */
function matchedStep(records: readonly SoughtRecord[], links: readonly string[], index: LocalIndex): CreateStep | null {
  const matches = records.map(({ values }) => index.match({ values, links }));
  const sure = matches.filter((one) => one.verdict === "certain" && one.chosen);
  const ids = new Set(sure.map((one) => one.chosen?.id));
  const [first] = sure;
  const local = first?.chosen ? index.get(first.chosen.id) : undefined;
  if (first && local && ids.size === 1) return { type: "link", local: refOf(local), evidence: first.evidence };
  const open = sure.length > 0 ? sure : matches.filter((one) => one.verdict !== "none");
  const [best] = open;
  if (!best) return null;
  const candidates = new Set(open.flatMap((one) => one.candidates.map(({ id }) => id)));
  const locals = [...candidates].flatMap((id) => index.get(id) ?? []).map(refOf);
  const reason = candidates.size === 1 && best.verdict === "likely" ? "likely" : "ambiguous";
  return { type: "review", reason, locals, evidence: best.evidence };
}

/** What would be done. Stash's rules of names come last: they bind a person's word, too (sync-rules section 5). */
export function createStep(
  { links, name, disambiguation }: Nascent,
  records: readonly SoughtRecord[],
  index: LocalIndex,
): CreateStep {
  const linked = linkedStep(index.linked(links), records);
  if (linked) return linked;
  const answer = records.find((one) => one.answer)?.answer;
  const answered = answer?.type === "link" ? index.get(answer.id) : undefined;
  if (answered) return { type: "link", local: refOf(answered), evidence: [{ id: "chosen", weight: "for" }] };
  const matched = answer?.type === "create" ? null : matchedStep(records, links, index);
  if (matched) return matched;
  const by = index.holder(name, disambiguation);
  return by ? { type: "blocked", obstacle: { kind: "name-taken", name, by } } : { type: "create" };
}
