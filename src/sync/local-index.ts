/** The library by what an upstream entity could be recognised by: stash id, name, alias, web link. Pure but for reading it. */
import { refOf } from "./claims";
import { gatherEvidence } from "./evidence";
import { elements, urlKey } from "./kinds/lists";
import { linkElement } from "./kinds/special";
import { fold } from "./kinds/text";
import { type BoundField, localValues } from "./local";
import { judgeCandidates, type Match } from "./match";
import { type PageOwner, pageReader } from "./page-links";
import type { Candidate, Evidence, FieldValues } from "./plan-types";
import type { Endpoint, EntityType, Library, LocalEntity, LocalRef } from "./ports";

const PAGE = 1000;

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

/** Without accents and other marks: who is spelt without them may be the same, and only a person can tell. */
function bare(name: string): string {
  return fold(name).normalize("NFD").replace(/\p{M}/gu, "");
}

/** An entity upstream, as far as recognising it goes. */
export interface Sought {
  readonly values: FieldValues;
  readonly links: readonly string[];
}

export class LocalIndex {
  private readonly entities = new Map<string, LocalEntity>();
  private readonly links = new Map<string, Set<string>>();
  /** Folded names, and folded aliases. */
  private readonly names = new Map<string, Set<string>>();
  private readonly aliases = new Map<string, Set<string>>();
  /** Both, without accents. */
  private readonly bare = new Map<string, Set<string>>();
  private readonly urls = new Map<string, Set<string>>();
  /** Links of pages that web links of the library name. */
  private readonly pages = new Map<string, Set<string>>();
  private readonly readers: readonly { readonly endpoint: Endpoint; readonly read: (url: string) => string | null }[];

  constructor(
    private readonly type: EntityType,
    private readonly fields: readonly BoundField[],
    sources: readonly PageOwner[],
  ) {
    this.readers = sources.map((source) => ({ endpoint: source.endpoint, read: pageReader(source, type) }));
  }

  /** Takes in what is there, or what became of it: an entity that is known is replaced by its newer reading. */
  add(entities: readonly LocalEntity[]): void {
    for (const entity of entities) {
      const { id } = entity;
      const before = this.entities.get(id);
      if (before) this.places(before, (map, key) => map.get(key)?.delete(id));
      this.entities.set(id, entity);
      this.places(entity, (map, key) => add(map, key, id));
    }
  }

  /** Everything that an entity could be recognised by, and where it is looked up. */
  private places(entity: LocalEntity, visit: (map: Map<string, Set<string>>, key: string) => void): void {
    for (const { endpoint, stash_id } of entity.stashIds) visit(this.links, linkElement(endpoint, stash_id));
    const values = localValues(this.fields, entity);
    visit(this.names, fold(entity.name));
    for (const alias of elements(values.aliases)) visit(this.aliases, fold(alias));
    for (const name of [entity.name, ...elements(values.aliases)]) visit(this.bare, bare(name));
    for (const url of elements(values.urls)) {
      visit(this.urls, urlKey(url));
      for (const { endpoint, read } of this.readers) {
        const page = read(url);
        if (page !== null) visit(this.pages, linkElement(endpoint, page));
      }
    }
  }

  get(id: string): LocalEntity | undefined {
    return this.entities.get(id);
  }

  private of(ids: Iterable<string>): readonly LocalEntity[] {
    return [...new Set(ids)].flatMap((id) => this.entities.get(id) ?? []);
  }

  /** Who has one of these stash ids. */
  linked(links: readonly string[]): readonly LocalEntity[] {
    return this.of(links.flatMap((link) => [...(this.links.get(link) ?? [])]));
  }

  /**
   * The verdict over those of the library that could be this entity although no stash id says so (sync-rules section 1): what the
   * matching of a run judges, seen from the other side. A namesake that is another record of the same source is none.
   */
  match({ values, links }: Sought): Match {
    const names = [...elements(values.name), ...elements(values.aliases)].map(bare);
    const named = new Set(names.flatMap((name) => [...(this.bare.get(name) ?? [])]));
    const paged = new Set(links.flatMap((link) => [...(this.pages.get(link) ?? [])]));
    const ids = [
      ...paged,
      ...named,
      ...elements(values.urls).flatMap((url) => [...(this.urls.get(urlKey(url)) ?? [])]),
    ];
    const shared = { has: (key: string) => (this.urls.get(key)?.size ?? 0) > 1 };
    const candidates = this.of(ids).flatMap((local): Candidate[] => {
      const mine = localValues(this.fields, local);
      const page: readonly Evidence[] = paged.has(local.id) ? [{ id: "page-url", weight: "for" }] : [];
      const evidence = [...page, ...gatherEvidence(mine, values, shared)];
      const strong = evidence.some((one) => ["page-url", "same-url", "same-birthdate"].includes(one.id));
      if (!strong && !named.has(local.id)) return [];
      const other = local.stashIds.some(({ endpoint }) => links.some((link) => link.startsWith(`${endpoint} `)));
      if (other && !strong) return [];
      if (other) evidence.push({ id: "two-ids", weight: "against", values: { count: 2 } });
      const { id, name, disambiguation } = refOf(local);
      return [{ id, name, disambiguation, evidence, image: null, values: mine }];
    });
    return judgeCandidates(candidates);
  }

  /** Who makes Stash refuse this name (sync-rules section 5); null when it is free. */
  holder(name: string, disambiguation: string | null): LocalRef | null {
    const wanted = fold(name);
    const named = this.of(this.names.get(wanted) ?? []).map(refOf);
    if (this.type === "performer")
      return named.find((one) => fold(one.disambiguation ?? "") === fold(disambiguation ?? "")) ?? null;
    return named[0] ?? this.of(this.aliases.get(wanted) ?? []).map(refOf)[0] ?? null;
  }
}

/** Reads the whole library of one sort, page by page. Rejects when Stash cannot be read, or when aborted. */
export async function readIndex(
  library: Library,
  fields: readonly BoundField[],
  sources: readonly PageOwner[],
  signal: AbortSignal,
): Promise<LocalIndex> {
  const index = new LocalIndex(library.type, fields, sources);
  for (let page = 1; ; page += 1) {
    signal.throwIfAborted();
    const { entities, total } = await library.page({}, page, PAGE, signal);
    index.add(entities);
    if (page * PAGE >= total) return index;
  }
}
