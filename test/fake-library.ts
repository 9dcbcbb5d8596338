import type {
  EntityType,
  Library,
  LibraryPage,
  LibrarySelection,
  LibraryUpdate,
  LocalEntity,
  LockChange,
  StashId,
  StoredImage,
  UpdateOutcome,
} from "../src/sync/ports";

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;
const JPEG: StoredImage = { dataUrl: "data:image/jpeg;base64,AAAA", contentType: "image/jpeg", etag: '"AAAA"' };

export interface Row {
  entity: LocalEntity;
  image: StoredImage | null;
  /** Changes so far: Stash's image URL carries the time of the last one. */
  version: number;
}

export interface Call {
  readonly method: "page" | "byIds" | "linkedTo" | "update" | "image" | "locks";
  readonly ids: readonly string[];
  readonly updates?: readonly LibraryUpdate[];
}

/** A library that keeps the rules of Stash v0.30 (stash-host: Data) and remembers every request. */
export class FakeLibrary implements Library {
  readonly type: EntityType = "performer";
  readonly calls: Call[] = [];
  /** What Stash's server gets when it fetches a picture's URL. */
  readonly web = new Map<string, StoredImage>();
  /** Runs before a request is handled; throwing makes the request fail. */
  before: (call: Call) => void = () => {};
  now = "2026-03-01T12:00:00Z";
  protected readonly rows = new Map<string, Row>();

  constructor(entities: readonly LocalEntity[] = []) {
    for (const entity of entities) this.put(entity);
  }

  /** A hand edit, or a new performer: nothing is checked. */
  put(given: LocalEntity, image: StoredImage | null = given.imagePath === null ? null : JPEG): void {
    const { alias_list: aliases } = given.record;
    // Aliases come back sorted, whoever wrote them.
    const sorted = Array.isArray(aliases) ? { alias_list: [...(aliases as string[])].sort() } : {};
    const entity = { ...given, record: { ...given.record, ...sorted } };
    this.rows.set(entity.id, { entity, image, version: (this.rows.get(entity.id)?.version ?? 0) + 1 });
  }

  /** A hand edit of some columns. */
  edit(id: string, columns: Readonly<Record<string, unknown>>): void {
    const { entity, image } = this.row(id);
    const { stash_ids: ids = entity.stashIds, locks = entity.locks, ...record } = columns;
    const name = typeof record.name === "string" ? record.name : entity.name;
    const next = { ...entity, name, stashIds: ids as readonly StashId[], locks: locks as readonly string[] };
    this.put({ ...next, record: { ...entity.record, ...record } }, image);
  }

  remove(id: string): void {
    this.rows.delete(id);
  }

  at(id: string): LocalEntity {
    return this.row(id).entity;
  }

  imageOf(id: string): StoredImage | null {
    return this.row(id).image;
  }

  requests(method?: Call["method"]): number {
    return this.calls.filter((call) => method === undefined || call.method === method).length;
  }

  private row(id: string): Row {
    const row = this.rows.get(id);
    if (!row) throw new Error(`no performer ${id}`);
    return row;
  }

  private async call(call: Call): Promise<void> {
    this.calls.push(call);
    await Promise.resolve();
    this.before(call);
  }

  async page({ favorites, ids }: LibrarySelection, page: number, perPage: number): Promise<LibraryPage> {
    await this.call({ method: "page", ids: ids ?? [] });
    if (ids) {
      const slice = ids.slice((page - 1) * perPage, page * perPage);
      return { total: ids.length, entities: slice.flatMap((id) => this.rows.get(id)?.entity ?? []) };
    }
    const all = [...this.rows.values()].map((row) => row.entity).filter((one) => !favorites || one.favorite);
    return { total: all.length, entities: all.slice((page - 1) * perPage, page * perPage) };
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, LocalEntity | null>> {
    await this.call({ method: "byIds", ids });
    return new Map(ids.map((id) => [id, this.rows.get(id)?.entity ?? null]));
  }

  async linkedTo(ids: readonly StashId[]) {
    await this.call({ method: "linkedTo", ids: ids.map((id) => id.stash_id) });
    const all = [...this.rows.values()].map((row) => row.entity);
    const has = (one: LocalEntity, id: StashId) =>
      one.stashIds.some((own) => own.endpoint === id.endpoint && own.stash_id === id.stash_id);
    return new Map(
      ids.map((id) => [
        `${id.endpoint} ${id.stash_id}`,
        all.filter((one) => has(one, id)).map((one) => ({ id: one.id, name: one.name, disambiguation: null })),
      ]),
    );
  }

  async image(entity: LocalEntity): Promise<StoredImage | null> {
    await this.call({ method: "image", ids: [entity.id] });
    return this.row(entity.id).image;
  }

  async setLocks(changes: readonly LockChange[]): Promise<ReadonlyMap<string, UpdateOutcome>> {
    await this.call({ method: "locks", ids: changes.map((one) => one.id) });
    const outcomes = new Map<string, UpdateOutcome>();
    for (const { id, lock, unlock } of changes) {
      const row = this.rows.get(id);
      if (row) {
        const locks = [...new Set([...row.entity.locks.filter((field) => !unlock.includes(field)), ...lock])];
        row.entity = { ...row.entity, locks };
        outcomes.set(id, { ok: true, entity: row.entity });
      } else outcomes.set(id, { ok: false, reason: "refused", message: `performer with id ${id} not found` });
    }
    return outcomes;
  }

  /** Each in a transaction of its own, in order; one that is refused does not stop the others. */
  async update(updates: readonly LibraryUpdate[]): Promise<ReadonlyMap<string, UpdateOutcome>> {
    await this.call({ method: "update", ids: updates.map((one) => one.id), updates });
    const outcomes = new Map<string, UpdateOutcome>();
    for (const { id, input } of updates) {
      const message = this.refusal(id, input);
      if (message === null) this.write(id, input);
      outcomes.set(
        id,
        message === null ? { ok: true, entity: this.at(id) } : { ok: false, reason: "refused", message },
      );
    }
    return outcomes;
  }

  protected refusal(id: string, input: Readonly<Record<string, unknown>>): string | null {
    const row = this.rows.get(id);
    if (!row) return `performer with id ${id} not found`;
    const after: Record<string, unknown> = { ...row.entity.record, name: row.entity.name, ...input };
    const name = String(after.name ?? "");
    if ("name" in input && name.trim() === "") return "name is required";
    const same = [...this.rows.values()].some(
      ({ entity }) =>
        entity.id !== id &&
        entity.name.toLowerCase() === name.toLowerCase() &&
        (entity.record.disambiguation ?? "") === (after.disambiguation ?? ""),
    );
    if (same && ("name" in input || "disambiguation" in input)) return `performer with name '${name}' already exists`;
    const seen = new Set([name.toLowerCase()]);
    for (const alias of (after.alias_list ?? []) as readonly string[]) {
      if (("alias_list" in input || "name" in input) && seen.has(alias.toLowerCase()))
        return `performer contains duplicate alias '${alias}'`;
      seen.add(alias.toLowerCase());
    }
    for (const key of ["birthdate", "death_date"]) {
      const value = input[key];
      if (value !== undefined && value !== null && !DATE.test(String(value))) return `invalid date '${String(value)}'`;
    }
    const first = (date: unknown) => (typeof date === "string" ? `${date}-01-01`.slice(0, 10) : null);
    const [birth, death] = [first(after.birthdate), first(after.death_date)];
    if (birth && death && death < birth) return "death date is before birth date";
    if (typeof input.image === "string" && /^https?:/u.test(input.image) && !this.web.has(input.image))
      return "processing image: unreachable";
    return null;
  }

  protected write(id: string, input: Readonly<Record<string, unknown>>): void {
    const row = this.row(id);
    const { stash_ids: ids, image, name, favorite = row.entity.favorite, ...columns } = input;
    const record: Record<string, unknown> = {
      ...row.entity.record,
      ...columns,
      ...(name === undefined ? {} : { name }),
    };
    if (Array.isArray(record.alias_list)) record.alias_list = [...(record.alias_list as string[])].sort();
    row.version += 1;
    if (typeof image === "string") row.image = this.stored(image);
    const stashIds = ((ids ?? row.entity.stashIds) as readonly StashId[]).map((one) => ({
      ...one,
      updated_at: one.updated_at ?? this.now,
    }));
    row.entity = {
      ...row.entity,
      name: typeof name === "string" ? name : row.entity.name,
      record,
      stashIds,
      favorite: favorite === true,
      imagePath: row.image === null ? null : `/performer/${id}/image?t=${row.version}`,
    };
  }

  private stored(image: string): StoredImage | null {
    if (image === "") return null;
    if (!image.startsWith("data:")) return this.web.get(image) ?? null;
    return { dataUrl: image, contentType: image.slice(5, image.indexOf(";")), etag: `"${image.slice(-8)}"` };
  }
}
