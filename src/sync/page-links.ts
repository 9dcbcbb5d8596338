/** Web addresses that are a source's own page of an entity: the id stands in them. Pure. */
import { urlKey } from "./kinds/lists";
import type { EntityType, Source } from "./ports";

/** What is needed of a source to know its pages. */
export type PageOwner = Pick<Source, "endpoint" | "pageUrl">;

const MARK = "0";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** A reader of one source's pages: the id of the performer (studio) whose page an address is, or null. */
export function pageReader(source: PageOwner, type: EntityType = "performer"): (url: string) => string | null {
  const page = source.pageUrl(type, MARK);
  if (page === "") return () => null;
  const prefix = urlKey(page).slice(0, -MARK.length);
  return (url) => {
    const key = urlKey(url);
    if (!key.startsWith(prefix)) return null;
    const id = key.slice(prefix.length);
    if (id === "" || id.includes("/")) return null;
    return UUID.test(id) ? id.toLowerCase() : id;
  };
}

/** How the pages of one source compare with other addresses, by the id of the entity. */
export function pageKeys(source: PageOwner, type: EntityType = "performer"): (id: string) => string {
  const page = source.pageUrl(type, MARK);
  const prefix = urlKey(page).slice(0, -MARK.length);
  // Ids of the usual form stand in an address as they are; what is done to others, the address itself has to tell.
  return (id) => (page !== "" && UUID.test(id) ? prefix + id : urlKey(source.pageUrl(type, id)));
}
