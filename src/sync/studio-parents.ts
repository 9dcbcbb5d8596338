/** Which studio of the library a source's parent is: by the stash ids of the library, never by its name. */
import type { ParentMaker } from "./create-parents";
import { linkElement, linkParts } from "./kinds/special";
import type { Candidate, FieldValues, SourceView } from "./plan-types";
import type { Library, LibrarySelection, LocalEntity } from "./ports";
import { parentOf } from "./studio-fields";
import { isStudio, sameStudio, type StudioValue } from "./values";

/** Upstream ids per request to Stash. */
const BATCH = 50;

/** True when a selection leaves nobody out. */
export function isWhole({ ids, favorites, tag, linked, first }: LibrarySelection): boolean {
  return [ids, tag, first].every((one) => one === undefined) && favorites !== true && linked !== true;
}

/** The studios of the library by their stash ids. What was not read with the run is asked for, each id once. */
export class Parents {
  private readonly byLink = new Map<string, LocalEntity[]>();
  private readonly byId = new Map<string, LocalEntity>();
  private readonly asked = new Set<string>();

  /** `whole`: all studios will have been added, so nobody needs to be asked for. */
  constructor(
    private readonly library: Library,
    private readonly whole: boolean,
    /** Makes parents that nobody in the library is; missing: they are only shown. */
    private readonly maker?: ParentMaker,
  ) {}

  add(studios: readonly LocalEntity[]): void {
    for (const studio of studios) {
      if (!this.byId.has(studio.id)) this.byId.set(studio.id, studio);
      for (const { endpoint, stash_id } of studio.stashIds) {
        const link = linkElement(endpoint, stash_id);
        const known = this.byLink.get(link) ?? [];
        if (!known.some((one) => one.id === studio.id)) this.byLink.set(link, [...known, studio]);
      }
    }
  }

  /** Makes known who in the library the parents are that these views name, and has those made that are missing. Rejects when Stash cannot be read. */
  async look(views: readonly SourceView[], signal: AbortSignal): Promise<void> {
    await this.ask(views, signal);
    await this.make(views, signal);
  }

  private async ask(views: readonly SourceView[], signal: AbortSignal): Promise<void> {
    if (this.whole || !this.library.byStashIds) return;
    // Those found already are asked too: a studio outside the selection may have the same stash id.
    const links = new Set(
      views.flatMap((view) => [view.values, ...view.candidates.map((one) => one.values)].flatMap(linksOf)),
    );
    const unknown = [...links].filter((link) => !this.asked.has(link));
    for (let at = 0; at < unknown.length; at += BATCH) {
      const ids = unknown.slice(at, at + BATCH).map((link) => {
        const { endpoint, id } = linkParts(link);
        return { endpoint, stash_id: id };
      });
      this.add(await this.library.byStashIds(ids, signal));
    }
    for (const link of unknown) this.asked.add(link);
  }

  /** Only for certain views: what may be another studio decides nothing. */
  private async make(views: readonly SourceView[], signal: AbortSignal): Promise<void> {
    if (!this.maker) return;
    const sure = views.filter((view) => view.verdict === "certain");
    const missing = new Set(sure.flatMap((view) => linksOf(view.values)).filter((link) => !this.byLink.has(link)));
    if (missing.size > 0) this.add(await this.maker([...missing], signal));
  }

  /** The view with its parents placed in the library, as seen from `local`. */
  place(local: LocalEntity, view: SourceView): SourceView {
    const candidates = view.candidates.map((one): Candidate => ({ ...one, values: this.placed(local, one.values) }));
    return { ...view, values: this.placed(local, view.values), candidates };
  }

  private placed(local: LocalEntity, values: FieldValues): FieldValues {
    const { parent } = values;
    return isStudio(parent) ? { ...values, parent: this.here(local, parent) } : values;
  }

  private here(local: LocalEntity, parent: StudioValue): StudioValue {
    const own = parentOf(local.record);
    // Already its parent: whoever else has the id, there is nothing to choose.
    if (own && sameStudio(own, parent)) return { ...parent, localId: own.localId };
    const ids = new Set(parent.links.flatMap((link) => (this.byLink.get(link) ?? []).map((studio) => studio.id)));
    const [id, other] = ids;
    if (id === undefined) return parent;
    if (other !== undefined) return { ...parent, obstacle: "shared" };
    return this.isAbove(local.id, id) ? { ...parent, obstacle: "loop" } : { ...parent, localId: id };
  }

  /** Whether `id` is the studio `start` itself or above it, as far as the library was read. Stash checks it all again. */
  private isAbove(id: string, start: string): boolean {
    const seen = new Set<string>();
    for (let at: string | null = start; at !== null && !seen.has(at); ) {
      if (at === id) return true;
      seen.add(at);
      const studio = this.byId.get(at);
      at = studio ? (parentOf(studio.record)?.localId ?? null) : null;
    }
    return false;
  }
}

function linksOf({ parent }: FieldValues): readonly string[] {
  return isStudio(parent) ? parent.links : [];
}
