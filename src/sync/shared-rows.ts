/** Rows that performers and studios have in common to the letter: a field lives once, whichever table it stands in. */
import { imageColumns, linkColumns } from "./field-parts";
import type { FieldRow } from "./field-row";
import { image, links } from "./kinds/special";

export const imageRow = {
  key: "image",
  message: "image",
  kind: image,
  local: [imageColumns],
  box: "",
  special: "image",
  fromBox: () => undefined,
} as const satisfies FieldRow;

export const linksRow = {
  key: "stashIds",
  message: "stash_ids",
  kind: links,
  local: [linkColumns],
  box: "",
  special: "links",
  fromBox: () => undefined,
} as const satisfies FieldRow;
