/** Undo records and runs as a file: written in pieces, and checked like anything that comes from outside. */
import * as v from "valibot";
import { isPlainKey, LIMITS } from "../limits/limits";
import { FIELD_TABLES, type FieldKey } from "../sync/fields";
import type { Journal, UndoRecord } from "../sync/journal";
import { oldImageOf } from "../sync/journal";
import type { RunRecord } from "../sync/run-types";
import type { HistoryFileCheck } from "./history-contracts";

const FORMAT = "performer-site-sync history";
const VERSION = 1;
/** Records read in one go. */
const SLICE = 50;

const KEYS = [...new Set(Object.values(FIELD_TABLES).flatMap((rows) => rows.map((row) => row.key as FieldKey)))];

const text = v.pipe(v.string(), v.maxLength(LIMITS.history.text));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Addresses that a browser runs, or reads from the machine: written here by nobody, so no undoing may write them. */
const RUNS = /^[\s\p{C}]*(?:javascript|vbscript|data|blob|file)[\s\p{C}]*:/iu;
const harmless = v.check((one: string) => !RUNS.test(one));
/** Ids of records stand beside keys of ours: theirs have no colon. */
const recordId = v.pipe(id, v.regex(/^[^:]+$/u));
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = v.pipe(v.array(v.pipe(text, harmless)), v.maxLength(LIMITS.history.list));
const image = v.object({ id: text, url: v.pipe(text, harmless), width: v.optional(count), height: v.optional(count) });
const studio = v.object({
  name: text,
  localId: v.nullable(id),
  links: list,
  obstacle: v.optional(v.picklist(["shared", "loop"])),
});
const value = v.nullable(v.union([text, v.number(), list, image, studio]));
const stashId = v.object({ endpoint: text, stash_id: text, updated_at: v.optional(text) });
const column = v.nullable(v.union([text, v.number(), v.boolean(), list, v.array(stashId)]));
const endpoints = v.pipe(v.array(text), v.maxLength(100));
const field = v.object({
  field: v.picklist(KEYS as [FieldKey, ...FieldKey[]]),
  before: value,
  after: value,
  sources: endpoints,
  raw: v.record(v.pipe(v.string(), v.maxLength(100), v.check(isPlainKey)), column),
});
/** JPEG, PNG, GIF, WebP (`RIFF….WEBP`) and AVIF (`….ftypavif`, `ftypavis`) as their first bytes look in base64. */
const BYTES = /^(?:\/9j\/|iVBORw0KGgo|R0lGOD|UklGR.{6}XRUJQ|.{5}[GWm2]Z0eXBhdml[mz])/u;
const picture = v.pipe(
  v.string(),
  v.maxLength(LIMITS.history.picture),
  v.regex(/^data:image\/(?:jpeg|png|webp|gif|avif);base64,[A-Za-z0-9+/]*={0,2}$/u),
  // By its bytes, whatever it is called: Stash would serve a scripted SVG as what it is.
  v.check((url) => BYTES.test(url.slice(url.indexOf(",") + 1, url.indexOf(",") + 25))),
);
const act = v.variant("type", [
  v.object({ type: v.literal("created") }),
  v.object({ type: v.literal("favourite-here"), favorite: v.boolean() }),
  v.object({ type: v.literal("favourite-there"), endpoint: text, favorite: v.boolean() }),
  v.object({ type: v.literal("draft"), endpoint: text, draftId: v.nullable(text) }),
]);
const fieldKeys = v.pipe(v.array(v.picklist(KEYS as [FieldKey, ...FieldKey[]])), v.maxLength(LIMITS.history.fields));

const recordSchema = v.object({
  id: recordId,
  runId: v.nullable(id),
  type: v.picklist(["performer", "studio"]),
  entityId: id,
  name: text,
  at: time,
  // An outcome that was not known when the file was written never will be.
  state: v.picklist(["applied", "not-applied", "unclear", "undone"]),
  fields: v.pipe(v.array(field), v.maxLength(LIMITS.history.fields)),
  oldImage: v.optional(v.nullable(picture)),
  oldImageEtag: v.optional(v.nullable(text)),
  oldImageSize: v.optional(count),
  newImageEtag: v.optional(v.nullable(text)),
  undoes: v.nullable(recordId),
  act: v.optional(act),
  undone: v.optional(fieldKeys),
  imported: v.optional(time),
});

const runSchema = v.object({
  id,
  options: v.object({
    task: v.picklist(["update-performers", "update-studios", "link-performers", "link-studios"]),
    selection: v.object({
      favorites: v.optional(v.boolean()),
      ids: v.optional(v.pipe(v.array(id), v.maxLength(50_000))),
    }),
    nameSearch: v.boolean(),
    fresh: v.boolean(),
  }),
  startedAt: time,
  touchedAt: time,
  endedAt: v.nullable(time),
  end: v.picklist(["finished", "stopped", "failed"]),
  total: count,
  done: count,
  withChanges: count,
  failed: count,
  requests: count,
});

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  runs: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.history.records)),
  records: v.pipe(v.array(v.unknown()), v.maxLength(LIMITS.history.records)),
});

/** The file's text in pieces to be joined. Open records are left out: nobody knows yet what became of them. */
export async function historyParts(
  journal: Journal,
  runs: readonly RunRecord[],
  { pictures, now }: { readonly pictures: boolean; readonly now: number },
): Promise<readonly string[]> {
  const head = { format: FORMAT, version: VERSION, exportedAt: new Date(now).toISOString() };
  // Failures name performers and servers' words; they explain a run, and no undo needs them.
  const kept = runs.filter((run) => run.end !== null).map((run) => ({ ...run, failures: [], error: null }));
  const parts = [`${JSON.stringify(head).slice(0, -1)},\n"runs":${JSON.stringify(kept)},\n"records":[`];
  const ids = await journal.keys();
  let first = true;
  for (let at = 0; at < ids.length; at += SLICE) {
    for (const record of await journal.getMany(ids.slice(at, at + SLICE))) {
      if (!record || record.state === "open") continue;
      const { oldImage: _old, ...rest } = record;
      const old = pictures ? await oldImageOf(journal, record) : record.oldImage === null ? null : undefined;
      parts.push(`${first ? "" : ","}\n${JSON.stringify(old === undefined ? rest : { ...rest, oldImage: old })}`);
      first = false;
    }
  }
  parts.push("]}\n");
  return parts;
}

/** Why a file cannot be taken in: an id of a message. */
export type FileProblem = "too-large" | "not-json" | "other-format" | "no-room";

/** Why a file was not taken in, as data: the faces have the words. */
export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

function parsed(content: string): v.InferOutput<typeof fileSchema> {
  if (content.length > LIMITS.history.file) throw new FileError("too-large");
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    throw new FileError("not-json");
  }
  const file = v.safeParse(fileSchema, raw);
  if (!file.success) throw new FileError("other-format");
  return file.output;
}

/**
 * Reads a file of `historyParts`, record by record: what is not as it must be is counted and left out, what is here
 * already (`has`) is left as it is. Throws a FileError.
 */
export function readHistoryFile(
  content: string,
  has: (id: string) => boolean,
  now: number,
): Omit<HistoryFileCheck, "fits"> {
  const file = parsed(content);
  const records = new Map<string, UndoRecord>();
  let [known, refused, bytes] = [0, 0, 0];
  for (const raw of file.records) {
    const result = v.safeParse(recordSchema, raw);
    if (!result.success || records.has(result.output.id)) refused += 1;
    else if (has(result.output.id)) known += 1;
    else {
      // A picture that was left out of the file is not here.
      const { oldImageSize: _size, ...record } = result.output;
      records.set(record.id, { ...record, imported: now } as UndoRecord);
      bytes += JSON.stringify(record).length;
    }
  }
  const runs = file.runs.flatMap((raw): RunRecord[] => {
    const result = v.safeParse(runSchema, raw);
    return result.success ? [{ ...result.output, tab: "", error: null, failures: [] } as RunRecord] : [];
  });
  return { records: [...records.values()], runs, known, refused, bytes };
}
