/** Who in the library may be there twice: the same name, the same web link, the same stash id. Pure. */
import { elements, urlKey } from "../kinds/lists";
import { linkElement } from "../kinds/special";
import { fold } from "../kinds/text";
import type { FieldValues } from "../plan-types";
import type { LocalEntity } from "../ports";
import type { IdList } from "./report-types";

type Groups = Map<string, IdList[]>;

function put(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [id]);
  // One entity after the other: only the last can be the same.
  else if (list[list.length - 1] !== id) list.push(id);
}

/** Takes the library in, one after the other; then `groups` says who belongs together. */
export class Doubles {
  private readonly names = new Map<string, string[]>();
  private readonly own = new Set<string>();
  private readonly urls = new Map<string, string[]>();
  private readonly links = new Map<string, string[]>();

  /** An alias that two have in common proves little: somebody must be called so. */
  add({ id, name, stashIds }: LocalEntity, values: FieldValues): void {
    this.own.add(fold(name));
    for (const one of [name, ...elements(values.aliases)]) put(this.names, fold(one), id);
    for (const url of elements(values.urls)) put(this.urls, urlKey(url), id);
    for (const { endpoint, stash_id } of stashIds) put(this.links, linkElement(endpoint, stash_id), id);
  }

  /** By id, the groups of two or more that it is in. `breathe` is called often. */
  async groups(breathe: () => Promise<void>): Promise<Readonly<Record<"shared" | "same-name" | "same-link", Groups>>> {
    const found = { shared: new Map(), "same-name": new Map(), "same-link": new Map() } as const;
    const collect = async (from: Map<string, string[]>, into: Groups, counts: (key: string) => boolean) => {
      for (const [key, ids] of from) {
        if (ids.length < 2 || !counts(key)) continue;
        for (const id of ids) {
          const mine = into.get(id);
          if (mine) mine.push(ids);
          else into.set(id, [ids]);
          await breathe();
        }
      }
    };
    await collect(this.links, found.shared, () => true);
    await collect(this.names, found["same-name"], (key) => key !== "" && this.own.has(key));
    await collect(this.urls, found["same-link"], (key) => key !== "");
    return found;
  }
}
