/** Finding a run's performers at its sources: what to ask each source, what links lead across sources, and what came of it. */
import { Claims } from "./claims";
import type { Known } from "./evidence";
import { elements } from "./kinds/lists";
import { linkElement } from "./kinds/special";
import { fold } from "./kinds/text";
import type { Lane, LaneOptions } from "./lane";
import { linkedIds } from "./lane-questions";
import { type BoundField, localValues } from "./local";
import { localField, lookupsOf, type Lookups } from "./lookups";
import { type ChoiceRecord, choiceKey, markLinked, newlyLinked, withMatchChoice } from "./match-choices";
import { pageKeys, pageReader } from "./page-links";
import type { FieldValues, SourceView } from "./plan-types";
import type { Endpoint, KeyValue, Library, LocalEntity, Source, SourceEntity, StashId } from "./ports";
import { upstreamValues } from "./upstream";
import { offView, viewOf } from "./view";

export interface FinderDeps {
  readonly fields: readonly BoundField[];
  readonly sources: readonly Source[];
  /** Every configured endpoint in order of precedence. */
  readonly endpoints: readonly Endpoint[];
  readonly library: Library;
  /** What persons said to "which one?"; missing: nothing is remembered. */
  readonly choices?: KeyValue<ChoiceRecord>;
}

/** Folding names and links is work: so many performers are a few ms. */
const TAKEN_AT_ONCE = 25;

/** What is known of the library and of persons' choices, and the views made with it. */
export class Finder {
  readonly claims: Claims;
  private readonly said = new Map<string, ChoiceRecord>();
  private readonly readers: ReadonlyMap<Endpoint, (url: string) => string | null>;
  private readonly pageKeys: ReadonlyMap<Endpoint, (id: string) => string>;
  private readonly linkFields: readonly BoundField[];

  constructor(
    private readonly deps: FinderDeps,
    private readonly nameSearch: boolean,
    /** The run sees the whole library; else Stash is asked who else has a stash id. */
    private readonly whole: boolean,
  ) {
    this.claims = new Claims(deps.fields, nameSearch, deps.sources, deps.library.type);
    this.readers = new Map(deps.sources.map((source) => [source.endpoint, pageReader(source, deps.library.type)]));
    this.pageKeys = new Map(deps.sources.map((source) => [source.endpoint, pageKeys(source, deps.library.type)]));
    this.linkFields = deps.fields.filter((field) => field.key === "urls");
  }

  /** Takes in one page of the library, and what was said about its performers. `breathe`: gives way to the page. */
  async add(performers: readonly LocalEntity[], breathe: () => Promise<void> = async () => {}): Promise<void> {
    for (let at = 0; at < performers.length; at += TAKEN_AT_ONCE) {
      this.claims.add(performers.slice(at, at + TAKEN_AT_ONCE));
      await breathe();
    }
    const known = await this.deps.choices?.getMany(performers.map((one) => choiceKey(this.deps.library.type, one.id)));
    known?.forEach((record, i) => {
      const performer = performers[i];
      if (record && performer) this.said.set(performer.id, record);
    });
  }

  private choiceOf(performer: LocalEntity, endpoint: Endpoint) {
    return this.said.get(performer.id)?.byEndpoint[endpoint];
  }

  /** What to ask one source about a performer. */
  lookups(source: Source): (performer: LocalEntity) => Lookups {
    const isPage = (url: string) => [...this.readers.values()].some((read) => read(url) !== null);
    const context = {
      fields: this.deps.fields,
      pageOf: this.readers.get(source.endpoint) ?? (() => null),
      isPage,
      byUrl: this.deps.library.type === "performer" && source.performersByUrls !== undefined,
      nameSearch: this.nameSearch,
      sharedUrls: this.claims.sharedUrls,
    };
    return (performer) =>
      lookupsOf(performer, linkedIds(performer, source.endpoint), this.choiceOf(performer, source.endpoint), context);
  }

  /** Whether an entity is called as the performer is, in any of both sides' names. */
  readonly bearsName: LaneOptions["bearsName"] = (performer, entity) => {
    const mine = new Set([performer.name, ...elements(localField(this.deps.fields, "aliases", performer))].map(fold));
    const aliasField = this.deps.fields.filter((field) => field.key === "aliases");
    const theirs = [entity.name, ...elements(upstreamValues(aliasField, entity, "").aliases)];
    return theirs.some((name) => mine.has(fold(name)));
  };

  /** Ids at other sources that the entities of a performer's stash ids name by their page; by endpoint. */
  pagesAcross(performer: LocalEntity, lanes: readonly Lane[]): ReadonlyMap<Endpoint, readonly string[]> {
    const found = new Map<Endpoint, readonly string[]>();
    const missing = lanes.filter(
      ({ endpoint }) => linkedIds(performer, endpoint).length === 0 && !this.settled(performer, endpoint),
    );
    if (missing.length === 0) return found;
    const urls = lanes.flatMap((lane) => lane.linkedEntities(performer)).flatMap((entity) => this.urlsOf(entity));
    for (const { endpoint } of missing) {
      const read = this.readers.get(endpoint);
      const ids = [...new Set(urls.map((url) => read?.(url) ?? null))].filter((id): id is string => id !== null);
      if (ids.length > 0) found.set(endpoint, ids);
    }
    return found;
  }

  /** True where the person has said whom to take, or that there is nobody. */
  private settled(performer: LocalEntity, endpoint: Endpoint): boolean {
    const choice = this.choiceOf(performer, endpoint);
    return choice?.type === "never" || (choice?.type === "chosen" && !choice.linked);
  }

  private urlsOf(entity: SourceEntity): readonly string[] {
    return elements(upstreamValues(this.linkFields, entity, "").urls);
  }

  /** Pages of the performer's stash ids; made when they are first asked for, which most performers never are. */
  private ownPages(local: LocalEntity): Known {
    let pages: ReadonlySet<string> | null = null;
    const make = () =>
      new Set(local.stashIds.flatMap(({ endpoint, stash_id }) => this.pageKeys.get(endpoint)?.(stash_id) ?? []));
    return {
      has(key) {
        pages ??= make();
        return pages.has(key);
      },
    };
  }

  /** What every source says about a performer, in order of precedence. */
  views(local: LocalEntity, values: FieldValues, lanes: readonly Lane[]): readonly SourceView[] {
    const { fields, endpoints } = this.deps;
    const ownPages = this.ownPages(local);
    return endpoints.map((endpoint): SourceView => {
      const lane = lanes.find((one) => one.endpoint === endpoint);
      if (!lane) return offView(endpoint, linkedIds(local, endpoint)[0] ?? null);
      return viewOf(fields, values, lane.answersFor(local), {
        elsewhere: this.claims.elsewhere(local, lane),
        sharedUrls: this.claims.sharedUrls,
        ownPages,
        choice: this.choiceOf(local, endpoint),
      });
    });
  }

  /** For a run over a part of the library: who else has the ids that were found, in one request to Stash. */
  async askStash(performers: readonly LocalEntity[], lanes: readonly Lane[], signal: AbortSignal): Promise<void> {
    if (this.whole) return;
    const ids = new Map<string, StashId>();
    for (const performer of performers)
      for (const view of this.views(performer, localValues(this.deps.fields, performer), lanes))
        for (const id of [view.entityId, ...view.candidates.map((one) => one.id)])
          if (id !== null) ids.set(linkElement(view.endpoint, id), { endpoint: view.endpoint, stash_id: id });
    if (ids.size > 0) this.claims.addLinked(await this.deps.library.linkedTo([...ids.values()], signal));
  }

  /** Remembers that chosen records are linked now, and forgets choices whose record is gone. */
  async settle(performers: readonly LocalEntity[], plans: readonly { readonly sources: readonly SourceView[] }[]) {
    for (const [i, performer] of performers.entries()) await this.settleOne(performer, plans[i]?.sources ?? []);
  }

  private async settleOne(performer: LocalEntity, views: readonly SourceView[]): Promise<void> {
    const record = this.said.get(performer.id);
    if (!record || !this.deps.choices) return;
    const linked = newlyLinked(record, views);
    const gone = views.filter(({ endpoint, state, candidates }) => {
      const choice = record.byEndpoint[endpoint];
      return choice?.type === "chosen" && !choice.linked && state === "unlinked" && candidates.length === 0;
    });
    if (linked.length === 0 && gone.length === 0) return;
    await this.deps.choices.update(choiceKey(this.deps.library.type, performer.id), (old) =>
      gone.reduce((all, { endpoint }) => withMatchChoice(all, endpoint, null), markLinked(old, linked)),
    );
  }
}
