/** What really happened to the library, told apart by who did it; and whether the journal says the same. */
import type { LocalPerformer, LocalStudio } from "../../src/dev/seed/local-types";
import { toLocalEntity } from "../../src/host/local-entity";
import type { UndoRecord } from "../../src/sync/journal";
import { localColumns, localValues } from "../../src/sync/local";
import type { FieldKey } from "../../src/sync/fields";
import { linkElement } from "../../src/sync/kinds/special";
import type { EntityType, LocalEntity } from "../../src/sync/ports";
import { isList, isStudio, type MaybeValue } from "../../src/sync/values";
import { FIELDS_30, STUDIO_FIELDS_30 } from "../fakes";
import { STUDIO_PARENT } from "../../src/host/studios";
import type { SoakStash } from "./soak-stash";

type Values = Readonly<Partial<Record<FieldKey, MaybeValue>>>;

/** One write of one entity as Stash carried it out: the fields that are others after it. */
interface Deed {
  readonly key: string;
  readonly changes: readonly { readonly field: FieldKey; readonly before: string; readonly after: string }[];
}

export const keyOf = (type: EntityType, id: string | number) => `${type} ${id}`;

const COLUMNS = {
  performer: localColumns(FIELDS_30),
  studio: [...localColumns(STUDIO_FIELDS_30), STUDIO_PARENT],
};

/** A value as one text, by what it says: order and letter case of lists do not count, nor times of stash ids. */
function textOf(value: MaybeValue | undefined): string {
  if (value === undefined || value === null || value === "") return "";
  if (isList(value)) return JSON.stringify(value.map((one) => one.normalize("NFKC").toLowerCase()).sort());
  return isStudio(value) ? `studio ${value.localId}` : JSON.stringify(value);
}

/** Pictures are one or none here: which one they are is told by their bytes. */
function imageText(row: LocalPerformer | LocalStudio): string {
  return row.image === null ? "" : JSON.stringify(row.image);
}

export class SoakLedger {
  readonly start = new Map<string, Readonly<Record<string, string>>>();
  /** Fields that were edited in Stash itself, by entity: `name` and what hangs on it count together. */
  readonly handmade = new Map<string, Set<string>>();
  readonly gone = new Set<string>();
  private readonly deeds: Deed[] = [];
  private byHand = false;

  constructor(private readonly stash: SoakStash) {
    const { library } = stash;
    for (const [type, rows] of [
      ["performer", library.performers],
      ["studio", library.studios],
    ] as const)
      for (const row of rows.values()) this.start.set(keyOf(type, row.id), this.rowTexts(type, row));
    const { putPerformer, putStudio } = library;
    library.putPerformer = (row) => this.watch("performer", row, () => putPerformer.call(library, row));
    library.putStudio = (row) => this.watch("studio", row, () => putStudio.call(library, row));
  }

  /** A change in Stash itself, not by the plugin. */
  hand(key: string, fields: readonly FieldKey[], work: () => void): void {
    this.byHand = true;
    try {
      work();
    } finally {
      this.byHand = false;
    }
    const naming = fields.some((field) => ["name", "aliases", "disambiguation"].includes(field));
    const all = naming ? [...fields, "name", "aliases", "disambiguation"] : fields;
    this.handmade.set(key, new Set([...(this.handmade.get(key) ?? []), ...all]));
  }

  get written(): number {
    return this.deeds.length;
  }

  /** The library as it is now, as texts by field. */
  now(): ReadonlyMap<string, Readonly<Record<string, string>>> {
    const { library } = this.stash;
    const all = new Map<string, Readonly<Record<string, string>>>();
    for (const row of library.performers.values()) all.set(keyOf("performer", row.id), this.rowTexts("performer", row));
    for (const row of library.studios.values()) all.set(keyOf("studio", row.id), this.rowTexts("studio", row));
    return all;
  }

  /** Writes that no record tells of, and records of writes that never were: sentences, none when they agree. */
  disagreements(records: readonly UndoRecord[]): string[] {
    const wrong: string[] = [];
    const told = records.filter(({ state }) => state !== "not-applied" && state !== "open");
    const left = new Map<string, UndoRecord[]>();
    for (const record of told) {
      const key = keyOf(record.type, record.entityId);
      left.set(key, [...(left.get(key) ?? []), record]);
    }
    for (const deed of this.deeds) {
      const mine = left.get(deed.key) ?? [];
      const at = mine.findIndex((record) => this.tells(record, deed));
      if (at >= 0) mine.splice(at, 1);
      // A picture that was none is replaced by the old one at once: one record, two writes.
      else if (deed.changes.some(({ field }) => field !== "image"))
        wrong.push(`${deed.key}: nothing tells of ${JSON.stringify(deed.changes)}`);
    }
    for (const record of [...left.values()].flat())
      if (record.state !== "unclear" && record.fields.some((one) => textOf(one.before) !== textOf(one.after)))
        wrong.push(`${keyOf(record.type, record.entityId)}: ${record.id} (${record.state}) tells of what never was`);
    return wrong;
  }

  /** The same fields, from the same to the same. A picture that was none was put back at once: its record names it no more. */
  private tells(record: UndoRecord, deed: Deed): boolean {
    const changed = record.fields.filter((one) => textOf(one.before) !== textOf(one.after));
    const unsaid = deed.changes.filter(({ field }) => !changed.some((one) => one.field === field));
    const said = deed.changes.length - unsaid.length;
    if (said === 0 || said < changed.length || unsaid.some(({ field }) => field !== "image")) return false;
    return changed.every((one) => {
      const change = deed.changes.find(({ field }) => field === one.field);
      if (change?.field === "image")
        return (one.before === null) === (change.before === "") && (one.after === null) === (change.after === "");
      return textOf(one.before) === change?.before && textOf(one.after) === change.after;
    });
  }

  private watch(type: EntityType, row: LocalPerformer | LocalStudio, work: () => void): void {
    const rows = type === "performer" ? this.stash.library.performers : this.stash.library.studios;
    const old = rows.get(row.id);
    const before = old && this.rowTexts(type, old);
    work();
    if (this.byHand || !before) return;
    const after = this.rowTexts(type, row);
    const changes = Object.keys(after)
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field: field as FieldKey, before: before[field] ?? "", after: after[field] ?? "" }));
    if (changes.length > 0) this.deeds.push({ key: keyOf(type, row.id), changes });
  }

  private rowTexts(type: EntityType, row: LocalPerformer | LocalStudio): Readonly<Record<string, string>> {
    const values = this.valuesOf(type, row);
    const texts = Object.entries(values).map(([field, value]) => [field, textOf(value)] as const);
    return { ...Object.fromEntries(texts), image: imageText(row) };
  }

  private valuesOf(type: EntityType, row: LocalPerformer | LocalStudio): Values {
    const { parent_id: parent } = row as Partial<LocalStudio>;
    const above = typeof parent === "number" ? this.stash.library.studios.get(parent) : undefined;
    const parentStudio = above ? { id: String(above.id), name: above.name, stash_ids: above.stash_ids } : null;
    const raw = { ...row, id: String(row.id), image_path: null, parent_studio: parentStudio };
    const entity: LocalEntity = toLocalEntity(raw, COLUMNS[type]);
    const { image: _image, ...values } = localValues(type === "performer" ? FIELDS_30 : STUDIO_FIELDS_30, entity);
    const links = entity.stashIds.map((id) => linkElement(id.endpoint, id.stash_id));
    return { ...values, stashIds: links.length > 0 ? links : null };
  }
}
