import type { LocalEntity, StashId } from "../src/sync/ports";
import { FakeLibrary } from "./fake-library";

/** A library of studios: parents are read as studios and written as ids, and no studio is above itself. */
export class FakeStudioLibrary extends FakeLibrary {
  override readonly type = "studio" as const;

  override put(given: LocalEntity, ...image: [] | [Parameters<FakeLibrary["put"]>[1]]): void {
    const { parent_id: parent, ...record } = given.record;
    super.put(
      { ...given, record: parent === undefined ? record : { ...record, ...this.parentColumn(parent) } },
      ...image,
    );
  }

  async byStashIds(ids: readonly StashId[]): Promise<readonly LocalEntity[]> {
    const call = { method: "byIds", ids: ids.map((id) => id.stash_id) } as const;
    this.calls.push(call);
    const has = (one: LocalEntity) =>
      one.stashIds.some((own) => ids.some((id) => own.endpoint === id.endpoint && own.stash_id === id.stash_id));
    return [...this.rows.values()].map(({ entity }) => entity).filter(has);
  }

  private parentColumn(id: unknown) {
    const parent = id === null ? undefined : this.rows.get(String(id))?.entity;
    return {
      parent_studio: parent ? { id: parent.id, name: parent.name, stash_ids: parent.stashIds } : null,
    };
  }

  private parentIdOf(id: string): string | null {
    const parent = this.rows.get(id)?.entity.record.parent_studio as { id: string } | null | undefined;
    return parent?.id ?? null;
  }

  protected override refusal(id: string, input: Readonly<Record<string, unknown>>): string | null {
    for (const key of Object.keys(input))
      if (!["name", "aliases", "urls", "parent_id", "image", "stash_ids", "favorite"].includes(key))
        return `unknown field ${key}`;
    if (typeof input.parent_id === "string") {
      if (!this.rows.has(input.parent_id)) return `studio with id ${input.parent_id} not found`;
      for (let at: string | null = input.parent_id; at !== null; at = this.parentIdOf(at))
        if (at === id) return "studio cannot be an ancestor of itself";
    }
    return super.refusal(id, input)?.replace("performer", "studio") ?? null;
  }

  protected override write(id: string, { parent_id: parent, ...input }: Readonly<Record<string, unknown>>): void {
    super.write(id, parent === undefined ? input : { ...input, ...this.parentColumn(parent) });
  }
}
