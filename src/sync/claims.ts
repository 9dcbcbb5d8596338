/** Who else in the library claims an upstream entity: two locals for one entity are for a person (sync-rules section 1). */
import { foldedNames, isContradicted } from "./evidence";
import { elements, urlKey } from "./kinds/lists";
import { fold } from "./kinds/text";
import { type BoundField, localValues } from "./local";
import { localField } from "./lookups";
import type { LinkedElsewhere } from "./match";
import { type PageOwner, pageReader } from "./page-links";
import type { FieldValues } from "./plan-types";
import type { EntityType, Endpoint, LocalEntity, LocalRef } from "./ports";

/** What the index needs to know of a source's answers. */
export interface Successions {
  readonly endpoint: Endpoint;
  /** Performers whose ids were merged into this entity. */
  mergedInto(entityId: string): readonly LocalEntity[];
}

function linkKey(endpoint: Endpoint, id: string): string {
  return `${endpoint} ${id}`;
}

/** The library by stash id and, for name searches, by name and alias. Filled a page at a time: folding names is work. */
export class Claims {
  /** By stash id, and by the ids that web links name. */
  private readonly links = new Map<string, LocalRef[]>();
  private readonly pages = new Map<string, LocalRef[]>();
  private readonly names = new Map<string, LocalEntity[]>();
  private readonly urlOwners = new Map<string, string>();
  private readonly shared = new Set<string>();
  private readonly readers: readonly { readonly endpoint: Endpoint; readonly read: (url: string) => string | null }[];

  constructor(
    private readonly fields: readonly BoundField[],
    private readonly byNames: boolean,
    sources: readonly PageOwner[] = [],
    type: EntityType = "performer",
  ) {
    this.readers = sources.map((source) => ({ endpoint: source.endpoint, read: pageReader(source, type) }));
  }

  add(performers: readonly LocalEntity[]): void {
    for (const performer of performers) {
      for (const { endpoint, stash_id } of performer.stashIds)
        push(this.links, linkKey(endpoint, stash_id), refOf(performer));
      if (this.byNames) for (const name of this.namesOf(performer)) push(this.names, name, performer);
      for (const url of elements(localField(this.fields, "urls", performer))) this.addUrl(url, performer);
    }
  }

  /** Performers beyond those that were added who have a stash id: a run over a part of the library asks Stash. */
  addLinked(found: ReadonlyMap<string, readonly LocalRef[]>): void {
    for (const [key, refs] of found) for (const ref of refs) push(this.links, key, ref);
  }

  private addUrl(url: string, performer: LocalEntity): void {
    const key = urlKey(url);
    const owner = this.urlOwners.get(key);
    if (owner === undefined) this.urlOwners.set(key, performer.id);
    else if (owner !== performer.id) this.shared.add(key);
    for (const { endpoint, read } of this.readers) {
      const id = read(url);
      if (id !== null) push(this.pages, linkKey(endpoint, id), refOf(performer));
    }
  }

  /** Web links that several performers name: they prove nothing. */
  get sharedUrls(): ReadonlySet<string> {
    return this.shared;
  }

  private namesOf(performer: LocalEntity): ReadonlySet<string> {
    return new Set([performer.name, ...elements(localField(this.fields, "aliases", performer))].map(fold));
  }

  /**
   * The others that claim an entity which `local` found. A live link: those linked to it too. A merged one: also those
   * whose ids were merged into it. A web link: also those whose links name its page. A name: also unlinked namesakes that
   * nothing speaks against.
   */
  elsewhere(local: LocalEntity, source: Successions): LinkedElsewhere {
    return (id, by, values) => {
      const key = linkKey(source.endpoint, id);
      const others: LocalRef[] = [];
      const take = (refs: readonly LocalRef[] = []) => {
        for (const ref of refs)
          if (ref.id !== local.id && !others.some((other) => other.id === ref.id)) others.push(ref);
      };
      take(this.links.get(key));
      // Not for live links: which of them was compared before the successors were known would decide.
      if (by !== "live") take(source.mergedInto(id).map(refOf));
      if (by === "name" || by === "link") take(this.pages.get(key));
      if (by === "name") take(this.namesakes(local, source.endpoint, values).map(refOf));
      return others;
    };
  }

  /** Others without a link at this source that are called as the entity is, and that nothing speaks against. */
  private namesakes(local: LocalEntity, endpoint: Endpoint, upstream: FieldValues): readonly LocalEntity[] {
    const found = new Set(foldedNames(upstream).flatMap((name) => this.names.get(name) ?? []));
    found.delete(local);
    return [...found].filter(
      (other) =>
        !other.stashIds.some((id) => id.endpoint === endpoint) &&
        !isContradicted(localValues(this.fields, other), upstream),
    );
  }
}

/** A performer as others name it. */
export function refOf({ id, name, record }: LocalEntity): LocalRef {
  const { disambiguation } = record;
  return {
    id,
    name,
    disambiguation: typeof disambiguation === "string" && disambiguation !== "" ? disambiguation : null,
  };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
