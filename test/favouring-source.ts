import type {
  FavouriteChange,
  FavouriteMark,
  FavouriteOptions,
  FavouriteOutcome,
  FavouriteSource,
  FavouritesAnswer,
} from "../src/sync/favourite-ports";
import type { EntityType, SourceFailure } from "../src/sync/ports";
import { ScriptedSource } from "./scripted-source";

/** A scripted source that knows a person's favourites, and can refuse, fail, or lose an answer. */
export class FavouringSource extends ScriptedSource implements FavouriteSource {
  readonly marked: Record<EntityType, Set<string>> = { performer: new Set(), studio: new Set() };
  /** Refuses to change these, in these words. */
  readonly refusals = new Map<string, string>();
  /** Changes that were sent, in order. */
  readonly sent: FavouriteChange[] = [];
  /** Setting fails with this; `lost`: after it was carried out. */
  broken: { readonly failure: SourceFailure; readonly lost: boolean } | null = null;
  /** Runs before marks are set. */
  beforeSet: () => void = () => {};

  mark(...ids: readonly string[]): this {
    for (const id of ids) this.marked[this.studios.has(id) ? "studio" : "performer"].add(id);
    return this;
  }

  private entity(type: EntityType, id: string) {
    return (type === "performer" ? this.entities : this.studios).get(id);
  }

  async favourites(type: EntityType, { onEvent }: FavouriteOptions): Promise<FavouritesAnswer> {
    onEvent?.({ type: "request" });
    this.requests += 1;
    if (this.down) return { status: "failed", failure: this.down };
    const entries = [...this.marked[type]].map((id) => {
      const { name = "", images = [], record = {} } = this.entity(type, id) ?? {};
      const mergedIds = Array.isArray(record.merged_ids) ? (record.merged_ids as string[]) : [];
      return { id, name, disambiguation: null, image: images[0] ?? null, mergedIds };
    });
    return { status: "found", entries };
  }

  async favouriteMarks(type: EntityType, ids: readonly string[]): Promise<ReadonlyMap<string, FavouriteMark>> {
    this.requests += 1;
    return new Map(
      ids.map((id): [string, FavouriteMark] => {
        if (this.down) return [id, { status: "failed", failure: this.down }];
        const entity = this.entity(type, id);
        if (!entity || entity.deleted) return [id, { status: "gone", mergedInto: entity?.mergedInto ?? null }];
        return [id, { status: "known", favorite: this.marked[type].has(id) }];
      }),
    );
  }

  async setFavourites(
    type: EntityType,
    changes: readonly FavouriteChange[],
  ): Promise<ReadonlyMap<string, FavouriteOutcome>> {
    this.beforeSet();
    this.requests += 1;
    const { broken } = this;
    return new Map(
      changes.map(({ id, favorite }): [string, FavouriteOutcome] => {
        this.sent.push({ id, favorite });
        const message = this.refusals.get(id);
        if (message !== undefined) return [id, { status: "refused", message }];
        if (!broken || broken.lost) {
          if (favorite) this.marked[type].add(id);
          else this.marked[type].delete(id);
        }
        return [id, broken ? { status: "failed", failure: broken.failure, sent: broken.lost } : { status: "done" }];
      }),
    );
  }
}
