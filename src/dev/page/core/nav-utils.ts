type Named = { id?: string; name?: string };

/** Stash's way of writing a filter into the address of a list. */
const criterion = (type: string, item: Named) =>
  encodeURIComponent(
    `("type":"${type}","value":("items":[("id":"${item.id}","label":"${item.name ?? ""}")],"excluded":[]),"modifier":"INCLUDES_ALL")`,
  );
const listUrl = (list: string, type: string) => (item: Named) =>
  item.id ? `/${list}?c=${criterion(type, item)}` : "#";

/** The part of Stash's NavUtils that concerns performers, studios and tags: addresses of filtered lists. */
export const NavUtils = {
  makePerformerScenesUrl: listUrl("scenes", "performers"),
  makePerformerImagesUrl: listUrl("images", "performers"),
  makePerformerGalleriesUrl: listUrl("galleries", "performers"),
  makePerformerGroupsUrl: listUrl("groups", "performers"),
  makePerformersCountryUrl: (performer: { country?: string | null }) =>
    `/performers?c=${encodeURIComponent(`("type":"country","value":"${performer.country ?? ""}","modifier":"EQUALS")`)}`,
  makeStudioScenesUrl: listUrl("scenes", "studios"),
  makeStudioPerformersUrl: listUrl("performers", "studios"),
  makeChildStudiosUrl: listUrl("studios", "parents"),
  makeTagUrl: (id: string) => `/tags/${id}`,
  makeTagPerformersUrl: listUrl("performers", "tags"),
};
