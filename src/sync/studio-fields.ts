/**
 * The field table of studios, in display order: what fields.ts is for performers. Columns are those of Stash's Studio and
 * StudioUpdateInput, and of a stash-box's Studio. Before v0.30 a Stash keeps one url only: then urls are left alone.
 */
import { column, urlsFromBox } from "./field-parts";
import type { FieldRow, LocalColumns } from "./field-row";
import { names, urls } from "./kinds/lists";
import { parent, parentFromBox, parentFromStash } from "./kinds/parent";
import { text } from "./kinds/text";
import type { RawRecord } from "./ports";
import { isStudio, type StudioValue } from "./values";
import { imageRow, linksRow } from "./shared-rows";

/** The parent that Stash has for a studio now. */
export function parentOf(record: RawRecord): StudioValue | null {
  return parentFromStash(record.parent_studio);
}

/** Read as a studio (which the host always selects), written as an id: so no column of it goes back raw. */
const parentColumns: LocalColumns = {
  requires: ["parent_id"],
  columns: [],
  read: parentOf,
  write: (value) => ({ parent_id: isStudio(value) ? value.localId : null }),
};

export const STUDIO_FIELDS = [
  {
    key: "name",
    message: "name",
    kind: text,
    local: [column(text, "name")],
    box: "name",
    scraped: "name",
    evidence: 2,
  },
  {
    key: "aliases",
    message: "aliases",
    kind: names,
    local: [column(names, "aliases")],
    box: "aliases",
    scraped: "aliases",
    evidence: 1,
  },
  {
    key: "urls",
    message: "urls",
    kind: urls,
    local: [column(urls, "urls")],
    box: "urls{url}",
    scraped: "urls",
    fromBox: (r) => urlsFromBox(r.urls),
    evidence: 3,
  },
  {
    key: "parent",
    message: "parent_studio",
    kind: parent,
    local: [parentColumns],
    box: "parent{id name}",
    scraped: "parent",
    fromBox: (r, endpoint) => parentFromBox(r.parent, endpoint),
    special: "parent",
    evidence: 2,
  },
  imageRow,
  linksRow,
] as const satisfies readonly FieldRow[];

export type StudioFieldKey = (typeof STUDIO_FIELDS)[number]["key"];
