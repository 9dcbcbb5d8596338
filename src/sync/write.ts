/** From choices to what is sent to Stash: changed fields only, ids as a union, with the record that can take it back. Pure. */
import type { FieldKey } from "./fields";
import { elements } from "./kinds/lists";
import { linkElement, linkParts } from "./kinds/special";
import { type BoundField, localValues } from "./local";
import type { ApplyProblem, Choices, FieldValues } from "./plan-types";
import type { Endpoint, LocalEntity, StashId } from "./ports";
import type { Settings } from "./settings";
import type { UndoField } from "./journal";
import { cleanAliases, invalid } from "./validate";
import { isEmpty, type MaybeValue, sameExactly } from "./values";

export interface Written {
  readonly input: Readonly<Record<string, unknown>>;
  readonly fields: readonly UndoField[];
  /** Fields that a person or policy resolved, whether they are sent or not (taken, or kept). */
  readonly resolved: readonly FieldKey[];
}

interface Change {
  readonly value: MaybeValue;
  readonly from: readonly Endpoint[];
}

/** The taken values, with what follows from them: an old name, or a new one that was not taken, becomes an alias. */
function takenChanges(
  now: FieldValues,
  choices: Choices,
  settings: Settings,
  locks: readonly string[],
): Map<FieldKey, Change> {
  const changes = new Map<FieldKey, Change>();
  for (const [key, choice] of Object.entries(choices) as [FieldKey, Choices[FieldKey]][])
    if (choice?.type === "take") changes.set(key, { value: choice.value, from: choice.from });
  const name = changes.get("name");
  const named = choices.name;
  // A person's lock on the aliases beats the option (sync-rules section 4), unless a person takes aliases here and now.
  const open = changes.has("aliases") || !locks.includes("aliases");
  const toAlias = (alias: string) => {
    if (!("aliases" in now) || !open) return;
    const aliases = changes.get("aliases") ?? { value: now.aliases ?? null, from: [] };
    changes.set("aliases", { ...aliases, value: [...elements(aliases.value), alias] });
  };
  const keepsOld = named?.type === "take" && (named.oldToAlias ?? settings.oldNameToAlias);
  if (keepsOld && !isEmpty(now.name)) toAlias(String(now.name));
  if (named?.type === "keep" && named.asAlias !== undefined) toAlias(named.asAlias);
  const aliases = changes.get("aliases");
  if (aliases) {
    const after = name?.value ?? now.name ?? null;
    changes.set("aliases", { ...aliases, value: cleanAliases(aliases.value, after) });
  }
  return changes;
}

/** Fields that are written along with what was chosen, though nothing was chosen for them: an old name becomes an alias. */
export function followingFields(
  now: FieldValues,
  choices: Choices,
  settings: Settings,
  locks: readonly string[],
): readonly FieldKey[] {
  const changes = [...takenChanges(now, choices, settings, locks)];
  return changes
    .filter(([key, { value }]) => choices[key]?.type !== "take" && !sameExactly(now[key] ?? null, value))
    .map(([key]) => key);
}

/**
 * The stash ids to send: the chosen elements applied to what Stash holds now, each time passed back; the id of a source
 * whose values were taken gets the present time, as Stash's own tagger does (sync-rules section 6).
 */
function stashIdInput(
  now: readonly StashId[],
  planned: readonly StashId[],
  chosen: MaybeValue | undefined,
  used: ReadonlySet<Endpoint>,
  at: string,
): readonly StashId[] {
  let ids = [...now];
  if (chosen !== undefined) {
    const wanted = elements(chosen).map(linkParts);
    const same = (a: StashId, b: { endpoint: string; id: string }) => a.endpoint === b.endpoint && a.stash_id === b.id;
    // Only ids the plan knew may go: one that was added meanwhile stays.
    ids = ids.filter(
      (id) =>
        wanted.some((w) => same(id, w)) || !planned.some((p) => same(id, { endpoint: p.endpoint, id: p.stash_id })),
    );
    for (const w of wanted)
      if (!ids.some((id) => same(id, w))) ids.push({ endpoint: w.endpoint, stash_id: w.id, updated_at: at });
  }
  return ids.map((id) => (used.has(id.endpoint) ? { ...id, updated_at: at } : id));
}

/** What to send for one performer, or why it cannot be sent. `now` is a fresh reading; `planned` are the plan's ids. */
export function writeChoices(
  fields: readonly BoundField[],
  now: LocalEntity,
  planned: readonly StashId[],
  choices: Choices,
  settings: Settings,
  context: { readonly at: string; readonly boxHosts: ReadonlySet<string> },
): Written | { readonly problem: ApplyProblem } {
  const values = localValues(fields, now);
  const changes = takenChanges(values, choices, settings, now.locks);
  const changed = Object.fromEntries([...changes].map(([key, change]) => [key, change.value])) as FieldValues;
  const wrong = invalid(values, changed, context.boxHosts);
  if (wrong) return { problem: { kind: "invalid", ...wrong } };
  for (const { key, local } of fields) {
    const reason = changes.has(key) ? (local.problem?.(changes.get(key)?.value ?? null) ?? null) : null;
    if (reason !== null) return { problem: { kind: "invalid", field: key, reason } };
  }

  const input: Record<string, unknown> = {};
  const undo: UndoField[] = [];
  const used = new Set<Endpoint>();
  for (const field of fields) {
    const change = changes.get(field.key);
    if (!change) continue;
    const { local, row, key } = field;
    const before = values[key] ?? null;
    const raw = Object.fromEntries(local.columns.map((name) => [name, now.record[name]]));
    const columns = local.write(change.value);
    // What Stash will hold may be less than what was taken (years for dates): undo and settling compare with that.
    const after = row.special ? change.value : local.read({ ...now.record, ...columns });
    if (sameExactly(before, after)) continue;
    for (const endpoint of change.from) used.add(endpoint);
    Object.assign(input, columns);
    undo.push({ field: key, before, after, sources: change.from, raw });
  }
  const links = changes.get("stashIds");
  const touched = now.stashIds.some((id) => used.has(id.endpoint));
  if (links || touched) {
    const ids = stashIdInput(now.stashIds, planned, links?.value, used, context.at);
    const after = ids.map((id) => linkElement(id.endpoint, id.stash_id));
    const mine = undo.findIndex((one) => one.field === "stashIds");
    const record = undo[mine];
    if (record && sameExactly(record.before, after)) undo.splice(mine, 1);
    else if (record)
      undo[mine] = { ...record, after: after.length > 0 ? after : null, raw: { stash_ids: now.stashIds } };
    if (undo.length > 0) input.stash_ids = ids;
  }
  return { input, fields: undo, resolved: Object.keys(choices) as FieldKey[] };
}
