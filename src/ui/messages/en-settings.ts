/** Texts of the settings form. */
export const enSettings = {
  "settings.automatic": "Changes are saved as you make them.",
  "settings.saving": "Saving…",
  "settings.saved": "Saved",
  "settings.failed.title": "Not saved",
  "settings.failed.what": "Stash still has the old settings; your change stays here meanwhile. {message}",
  "settings.error.title": "The settings could not be read or saved",
  "settings.error.what": "Below stands what was known last, or the defaults.",
  "settings.damaged.title": "Some settings could not be understood",
  "settings.damaged.what": "They stand at their defaults until you change them: {keys}.",
  "settings.damaged.all": "All settings stand at their defaults, because what Stash holds could not be understood.",
  "settings.open-page": "Open the overview",
  "settings.range": "A number from {min, number} to {max, number}.",
  "settings.whole-range": "A whole number from {min, number} to {max, number}.",
  "settings.seconds": "s",
  "settings.hours": "h",

  "settings.order": "Source order",
  "settings.order.help":
    "Where several sources have a value, the first one decides. A source that is switched off is not asked; what is known of it is kept.",
  "settings.order.up": "Move {source} up",
  "settings.order.down": "Move {source} down",
  "settings.order.drag": "Drag to another place",
  "settings.order.moved": "{source} is now {place, number} of {of, number}",

  "settings.asking": "Asking the sources",
  "settings.delaySeconds": "Delay between requests",
  "settings.delaySeconds.help":
    "Pause after each answer of a source before it is asked again, {min, number}–{max, number} s. A limit set in Stash’s Metadata Providers counts too.",
  "settings.cacheHours": "Keep answers for",
  "settings.cacheHours.help": "Fresh answers are not asked for again, {min, number}–{max, number} h.",

  "settings.changes": "What is compared",
  "settings.nameSearch": "Search unlinked by name",
  "settings.nameSearch.help":
    "Looks up performers without a Stash ID by their exact name and aliases. Costs more requests; a match is offered, never applied unseen.",
  "settings.images": "Image updates",
  "settings.images.help": "Offers upstream pictures. A picture that is replaced can be put back.",
  "settings.oldNameToAlias": "Keep an old name as an alias",
  "settings.oldNameToAlias.help": "When a name changes, the old one is added to the aliases.",
  "settings.staleUnattended": "Count “Older value here” as safe",
  "settings.staleUnattended.help":
    "Where your value is what a source had earlier and has changed since, the new one counts as a safe change instead of a decision.",

  "settings.creating": "Creating what is missing",
  "settings.creating.help":
    "Nobody is created who may be in your library already: who is certain is linked, who is doubtful waits for you. What was created can be deleted again from the history.",
  "settings.autoCreatePerformers": "Create performers automatically",
  "settings.autoCreatePerformers.help":
    "Favourites of a source that are not in your library are created when favourites are synced, with everything the sources know of them.",
  "settings.autoCreateStudios": "Create studios automatically",
  "settings.autoCreateStudios.help":
    "The same for studios (some sources say site). An update of studios then also creates missing parent studios, unless its run is to review everything.",

  "settings.policies": "Fields",
  "settings.policies.help": "How each field may be changed, and which order of the sources decides it.",
  "policy.update": "Update",
  "policy.update.what": "Gaps and values you never touched are safe; all else is a decision.",
  "policy.union": "Add only",
  "policy.union.what": "Everything the sources have is added, even what you once removed; nothing is taken away.",
  "policy.fill": "Fill only",
  "policy.fill.what": "Only where the field is empty.",
  "policy.overwrite": "Overwrite",
  "policy.overwrite.what": "The first source’s value replaces yours, your own edits too.",
  "policy.ignore": "Ignore",
  "policy.ignore.what": "Never compared.",

  "settings.trouble": "Troubleshooting",
  "settings.debug": "Debug logging",
  "settings.debug.help":
    "Keeps the newest steps: ids, kinds, counts and times of what is asked, compared and written. API keys, accounts, names and values are never in it.",
} as const;
