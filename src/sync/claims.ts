/** Who else in the library claims an upstream entity: two locals for one entity are for a person (sync-rules section 1). */
import { gatherEvidence } from "./evidence";
import { elements } from "./kinds/lists";
import { fold } from "./kinds/text";
import { type BoundField, localValues } from "./local";
import type { LinkedElsewhere } from "./match";
import type { FieldValues } from "./plan-types";
import type { Endpoint, LocalEntity } from "./ports";

/** What the index needs to know of a source's answers. */
export interface Successions {
  readonly endpoint: Endpoint;
  /** Performers whose ids were merged into this entity. */
  mergedInto(entityId: string): readonly string[];
}

function linkKey(endpoint: Endpoint, id: string): string {
  return `${endpoint} ${id}`;
}

/** The library by stash id and, for name searches, by name and alias. Filled a page at a time: folding names is work. */
export class Claims {
  private readonly links = new Map<string, string[]>();
  private readonly names = new Map<string, LocalEntity[]>();

  constructor(
    private readonly fields: readonly BoundField[],
    private readonly byNames: boolean,
  ) {}

  add(performers: readonly LocalEntity[]): void {
    for (const performer of performers) {
      for (const { endpoint, stash_id } of performer.stashIds)
        push(this.links, linkKey(endpoint, stash_id), performer.id);
      if (this.byNames) for (const name of this.namesOf(performer)) push(this.names, name, performer);
    }
  }

  private namesOf(performer: LocalEntity): ReadonlySet<string> {
    const aliases = this.fields.find((field) => field.key === "aliases")?.local.read(performer.record);
    return new Set([performer.name, ...elements(aliases)].map(fold));
  }

  /**
   * The others that claim an entity which `local` found. A live link: those linked to it too. A merged one: also those
   * whose ids were merged into it. A name: also unlinked namesakes that nothing speaks against.
   */
  elsewhere(local: LocalEntity, source: Successions): LinkedElsewhere {
    return (id, by, values) => {
      const others = new Set(this.links.get(linkKey(source.endpoint, id)));
      // Not for live links: which of them was compared before the successors were known would decide.
      if (by !== "live") for (const other of source.mergedInto(id)) others.add(other);
      if (by === "name") for (const other of this.namesakes(source.endpoint, values)) others.add(other);
      others.delete(local.id);
      return [...others];
    };
  }

  private namesakes(endpoint: Endpoint, upstream: FieldValues): readonly string[] {
    const wanted = [upstream.name ?? null, ...elements(upstream.aliases)].filter((name) => typeof name === "string");
    const found = new Set(wanted.flatMap((name) => this.names.get(fold(name)) ?? []));
    return [...found]
      .filter((other) => !other.stashIds.some((id) => id.endpoint === endpoint))
      .filter((other) => {
        const evidence = gatherEvidence(localValues(this.fields, other), upstream, new Set());
        return evidence.every((one) => one.weight !== "against");
      })
      .map((other) => other.id);
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
