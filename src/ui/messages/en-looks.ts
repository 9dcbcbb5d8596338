/** Texts of the mark on performer cards, of the sheet of keys, of pictures looked at closely, and of the list's export. */
export const enLooks = {
  "settings.shown": "Display",
  "settings.cardMarks": "Mark performer cards",
  "settings.cardMarks.help": "A small mark on Stash’s performer cards tells how many changes of a performer wait.",

  "keys.title": "Keys",
  "keys.title.list": "In the list",
  "keys.title.dialog": "In the review of one",
  "keys.range": "select up to here",
  "keys.ends": "first, last",

  "image.portrait": "{size}, portrait",
  "image.landscape": "{size}, landscape",
  "image.square": "{size}, square",
  "image.twin": "the same picture as {sources}",
  "image.zoom": "Enlarge: {name}",
  "image.zoom.title": "{name}, {index, number} of {count, number}",

  "export.title": "Export what is shown",
  "export.csv": "Table (CSV)",
  "export.json": "Data (JSON)",
  "export.name": "Name",
  "export.proposed": "Proposed",
  "export.done": "{count, plural, one {# change} other {# changes}} exported.",
} as const;
