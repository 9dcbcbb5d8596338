import type { Dialect } from "./dialect";
import { aliasedDocument } from "./documents";
import { feedDocument } from "./feed-dialect";
import { favouriteMarks, favouritesPage, setFavourites } from "./favourite-documents";

/** The default limits 5 or 10 differ between servers, so we say it. */
const OFFERED = "limit:10";

/**
 * Any stash-box (StashDB, FansDB, others). Only what 0.7.9 and its development head both have is asked for: an unknown field
 * fails the whole request with 422. 3,000 aliases were accepted; 50–100 are 10–24 times as fast as one by one.
 */
export const stashBox: Dialect = {
  name: "stash-box",
  version: 2,
  owns: () => true,
  keyOrigins: (endpoint) => [endpoint.origin],
  gapMs: 0,
  idBatch: { start: 50, max: 100 },
  nameBatch: { start: 10, max: 20 },
  urlBatch: { start: 25, max: 50 },
  checkBatch: { start: 1000, max: 1000 },
  // 500 took 60–74 ms; there is no largest page.
  feed: { kind: "edits", pageSize: 1000, document: feedDocument },
  accountDocument: "{me{id name roles}}",
  versionDocument: "{version{version}}",
  performersById(count, selection) {
    return aliasedDocument(count, { field: "findPerformer", argument: "id", type: "ID!", on: "Performer", selection });
  },
  performersByName(count, selection) {
    return aliasedDocument(count, {
      field: "searchPerformer",
      argument: "term",
      type: "String!",
      more: OFFERED,
      on: "Performer",
      selection,
    });
  },
  performersByUrl(count, selection) {
    return aliasedDocument(count, {
      field: "queryExistingPerformer",
      argument: "input",
      // Neither name nor disambiguation: those would have to fit exactly, and without them only the addresses count.
      wrap: (variable) => `{urls:${variable}}`,
      inside: "performers",
      type: "[String!]!",
      on: "Performer",
      selection,
    });
  },
  performersHistory(count, selection) {
    const edit = "id operation applied closed details{...D} old_details{...D}";
    const document = aliasedDocument(count, {
      field: "findPerformer",
      argument: "id",
      type: "ID!",
      on: "Performer",
      selection: `id merged_ids edits{${edit}}`,
    });
    return `${document} fragment D on PerformerEdit{${selection}}`;
  },
  cleanPerformer: (raw) => raw,
  studiosById(count, selection) {
    return aliasedDocument(count, { field: "findStudio", argument: "id", type: "ID", on: "Studio", selection });
  },
  studiosByName(count, selection) {
    return aliasedDocument(count, {
      field: "searchStudio",
      argument: "term",
      type: "String!",
      more: OFFERED,
      on: "Studio",
      selection,
    });
  },
  cleanStudio: (raw) => raw,
  favourites: { page: favouritesPage, marks: favouriteMarks, set: setFavourites },
  pageUrl: (endpoint, type, id) => `${endpoint.origin}/${type}s/${encodeURIComponent(id)}`,
};
