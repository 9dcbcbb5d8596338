/** Links that lead from one source to another: followed once every source has answered, in batches of their own. */
import type { Finder } from "./finder";
import type { Lane, LaneOptions } from "./lane";
import type { Endpoint, LocalEntity } from "./ports";

/** Collects ids that the records of one source name at another, and asks for them. */
export class AcrossPass {
  private readonly wanted = new Map<Endpoint, Map<LocalEntity, readonly string[]>>();
  private asking = false;

  constructor(private readonly finder: Finder) {}

  /** True for a performer with links to follow first; it is compared when those are answered. */
  leadsOn(performer: LocalEntity, lanes: readonly Lane[]): boolean {
    if (this.asking) return false;
    const found = this.finder.pagesAcross(performer, lanes);
    for (const [endpoint, ids] of found)
      this.wanted.set(endpoint, (this.wanted.get(endpoint) ?? new Map()).set(performer, ids));
    return found.size > 0;
  }

  /** Asks all lanes side by side; `pending` counts the lanes that each performer waits for again. */
  async ask(
    asked: readonly { readonly lane: Lane; readonly options: LaneOptions }[],
    pending: Map<string, number>,
  ): Promise<void> {
    this.asking = true;
    const waiting = asked.flatMap(({ lane, options }) => {
      const pages = this.wanted.get(lane.endpoint);
      return pages ? [{ lane, options, pages }] : [];
    });
    for (const { pages } of waiting) for (const { id } of pages.keys()) pending.set(id, (pending.get(id) ?? 0) + 1);
    await Promise.all(waiting.map(({ lane, options, pages }) => lane.follow(pages, options)));
  }
}
