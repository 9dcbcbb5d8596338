import type { Attached, Creator, DestroyOutcome, NewEntity } from "../src/sync/create-ports";
import type { UpdateOutcome } from "../src/sync/ports";
import type { FakeLibrary } from "./fake-library";
import { local } from "./fakes";

const NOTHING: Attached = { scenes: 0, images: 0, galleries: 0, groups: 0, studios: 0, tags: 0, notes: 0 };

/** Creates in a fake library, by the same rules of refusing; ids count on from 1000. */
export class FakeCreator implements Creator {
  readonly type: Creator["type"];
  readonly requests: (readonly NewEntity[])[] = [];
  readonly hanging = new Map<string, Partial<Attached>>();
  readonly drafts: string[] = [];
  /** Runs after a request was carried out and before its answer arrives; throwing loses the answer. */
  after: () => void = () => {};
  private next = 1000;

  constructor(private readonly library: FakeLibrary) {
    this.type = library.type;
  }

  async create(items: readonly NewEntity[]): Promise<ReadonlyMap<string, UpdateOutcome>> {
    this.requests.push(items);
    const outcomes = new Map<string, UpdateOutcome>();
    for (const { key, input } of items) {
      const id = String(this.next);
      this.library.put(local(id, { name: "", ...(this.type === "studio" ? { aliases: [], urls: [] } : {}) }), null);
      const outcome = (await this.library.update([{ id, input: { name: "", ...input } }])).get(id);
      if (outcome?.ok) this.next += 1;
      else this.library.remove(id);
      outcomes.set(key, outcome ?? { ok: false, reason: "unsent", message: "" });
    }
    this.after();
    return outcomes;
  }

  async destroy(ids: readonly string[]): Promise<ReadonlyMap<string, DestroyOutcome>> {
    for (const id of ids) this.library.remove(id);
    return new Map(ids.map((id) => [id, { ok: true }]));
  }

  async attached(ids: readonly string[]): Promise<ReadonlyMap<string, Attached | null>> {
    const there = await this.library.byIds(ids);
    return new Map(ids.map((id) => [id, there.get(id) ? { ...NOTHING, ...this.hanging.get(id) } : null]));
  }

  async draft(id: string): Promise<string | null> {
    this.drafts.push(id);
    return `draft-${this.drafts.length}`;
  }
}
