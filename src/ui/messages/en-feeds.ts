/** Texts about what changed upstream, and how it was learnt. */
export const enFeeds = {
  "facts.saved.feed": "requests saved; {n, plural, one {# answer} other {# answers}} unchanged upstream",
  "lane.changes.failed": "What changed there could not be learnt ({reason}), so expired answers are asked again.",
  "lane.changes.checked": "Its list of changes could not be read ({reason}), so every record was looked at.",
  "settings.watchHours": "Look for changes when Stash is opened",
  "settings.watchHours.help":
    "At most once in so many hours, and in one tab, {min, number}–{max, number} h; 0 is never. Tells how many performers and studios changed upstream. Nothing else happens by itself.",
  "watch.title": "Changed upstream: {n, plural, one {# performer} other {# performers}}",
  "watch.what": "Since they were last fetched. Nothing has been compared yet.",
  "watch.update": "{n, plural, one {Update this one} other {Update these #}}",
  "watch.partly": "{sources} could not be asked.",
} as const;
