/** Reading what is to be written, without what an earlier try wrote unheard. */
import type { FieldKey } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { elements } from "./kinds/lists";
import { type BoundField, localValues } from "./local";
import type { ApplyOutcome, ApplyRequest, Choices } from "./plan-types";
import type { LocalEntity } from "./ports";
import { readSettled, type SettleDeps } from "./settle";
import { sameExactly } from "./values";

/** True when the record wrote what is chosen: an old name may have joined the aliases. */
function wrote({ field, after }: UndoField, choice: Choices[keyof Choices]): boolean {
  if (choice?.type !== "take") return false;
  if (sameExactly(after, choice.value)) return true;
  const held = elements(after);
  return field === "aliases" && elements(choice.value).every((one) => held.includes(one));
}

/** The request without what `settled` records wrote, as far as nobody edited that since; and the fields of those. */
function stillToWrite(
  request: ApplyRequest,
  settled: readonly UndoRecord[],
  now: LocalEntity,
  fields: readonly BoundField[],
): { readonly request: ApplyRequest; readonly done: readonly FieldKey[] } {
  const values = localValues(fields, now);
  const done = settled
    .flatMap((record) => record.fields)
    .filter((one) => wrote(one, request.choices[one.field]))
    .filter((one) => one.field === "image" || sameExactly(values[one.field] ?? null, one.after))
    .map((one) => one.field);
  const left = Object.entries(request.choices).filter(([field]) => !done.some((one) => one === field));
  return { request: { ...request, choices: Object.fromEntries(left) as Choices }, done };
}

/**
 * Reads what is to be written. A person may try again what Stash did, but was not heard to have done: what settling finds
 * written (`done`) is neither sent again nor called somebody's edit; `rest` is what is left. To be called with the write
 * leases held. Rejects when Stash cannot be read.
 */
export async function readUnwritten(requests: readonly ApplyRequest[], deps: SettleDeps) {
  const arrived: UndoRecord[] = [];
  const ids = requests.map(({ plan }) => plan.id);
  const now = await readSettled(ids, { ...deps, onArrived: (record) => arrived.push(record) });
  const done: ApplyOutcome[] = [];
  const rest: ApplyRequest[] = [];
  for (const asked of requests) {
    const { id } = asked.plan;
    const entity = now.get(id) ?? null;
    const mine = arrived.filter((record) => record.entityId === id);
    const left = entity === null || mine.length === 0 ? null : stillToWrite(asked, mine, entity, deps.fields);
    if (left && left.done.length > 0 && Object.keys(left.request.choices).length === 0)
      done.push({ id, status: "applied", fields: left.done, undoId: mine[0]?.id ?? null });
    else rest.push(left?.request ?? asked);
  }
  return { now, rest, done };
}
