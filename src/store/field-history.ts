/** A field's past for the dialog: upstream edits, what this plugin wrote, and the base. */
import { baseKey } from "../sync/bases";
import { type FieldKey, fieldRow } from "../sync/fields";
import { editOf } from "../sync/field-parts";
import { fieldEdits } from "../sync/history";
import type { Plan, SourceView } from "../sync/plan-types";
import type { HistoryAnswer, RawRecord, Source, SourceAnswer } from "../sync/ports";
import type { Backend } from "./backend";
import { standingFields } from "../sync/undo-state";
import type { FieldHistory, FieldWrite } from "./contracts";
import type { HistoryIndex } from "./history-index";

type Edits = FieldHistory["edits"];

const signal = new AbortController().signal;

async function one<A>(ask: (onAnswers: (answers: ReadonlyMap<string, A>) => void) => Promise<void>): Promise<A | null> {
  let got: A | null = null;
  await ask((answers) => {
    for (const answer of answers.values()) got = answer;
  });
  return got;
}

/** The entity's record now, out of the cache as a rule: compound values need all their parts. */
async function recordOf(source: Source, id: string): Promise<RawRecord | null> {
  const answer = await one<SourceAnswer>((onAnswers) =>
    source.performersByIds([id], { signal, priority: "person", onAnswers }),
  );
  return answer?.status === "found" && answer.entity.form !== "scraped" ? answer.entity.record : null;
}

/** The edits of one source, null when it cannot tell. */
async function editsOf(
  plan: Plan,
  view: SourceView,
  field: FieldKey,
  source: Source | undefined,
): Promise<Edits | null> {
  const { endpoint, entityId } = view;
  const row = fieldRow(field);
  const known = view.history?.[field];
  if (known) return known.map((edit) => ({ ...edit, endpoint }));
  if (plan.type !== "performer" || !source?.performerHistory || entityId === null || editOf(row) === "") return null;
  const answer = await one<HistoryAnswer>(async (onAnswers) =>
    source.performerHistory?.([entityId], { signal, priority: "person", onAnswers }),
  );
  if (answer?.status !== "found") return null;
  const record = await recordOf(source, entityId);
  return (
    record &&
    fieldEdits(row, answer.edits, { endpoint, entityId, current: record }).map((edit) => ({ ...edit, endpoint }))
  );
}

async function writesOf(plan: Plan, field: FieldKey, { index }: HistoryDeps): Promise<FieldWrite[]> {
  const records = await index.ofEntity(plan.type, plan.id);
  return records.flatMap((record) => {
    const { id, at, state, undoes, fields } = record;
    const standing = state !== "open" && standingFields(record).some((one) => one.field === field);
    return fields
      .filter((change) => change.field === field)
      .map(({ before, after, sources }) => {
        return { undoId: id, at, before, after, sources, state, undoing: undoes !== null, standing };
      });
  });
}

interface HistoryDeps extends Pick<Backend, "bases"> {
  readonly index: Pick<HistoryIndex, "ofEntity">;
}

/** Asks the sources of the plan that have an entity; one that cannot tell is named, the others are shown. */
export async function readFieldHistory(
  plan: Plan,
  field: FieldKey,
  backend: HistoryDeps,
  sources: readonly Source[],
): Promise<FieldHistory> {
  const views = plan.sources.filter((view) => view.entityId !== null);
  const asked = views.map((view) =>
    editsOf(
      plan,
      view,
      field,
      sources.find((source) => source.endpoint === view.endpoint),
    ).catch(() => null),
  );
  const [writes, record, ...found] = await Promise.all([
    writesOf(plan, field, backend),
    backend.bases.get(baseKey(plan.type, plan.id)),
    ...asked,
  ]);
  const edits = found.flatMap((list) => list ?? []).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const silent = views.filter((_, i) => found[i] === null).map((view) => view.endpoint);
  return { edits, writes, base: record?.fields[field] ?? null, silent };
}
