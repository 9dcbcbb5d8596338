/**
 * What differs between the Stash versions that the plugin supports, as far as the embedded Stash imitates it. Compared in Stash's own
 * sources at the tags v0.28.1, v0.29.3 and v0.30.1 (graphql/schema, internal/api, pkg/models/date.go, ui/v2.5/src); 0.31 was never
 * run: its schema was read in clients generated from it, its pages on develop 19 commits after v0.30.1.
 */
export const stashVersions = ["0.28", "0.29", "0.30", "0.31"] as const;
export type StashVersion = (typeof stashVersions)[number];

export interface StashShape {
  readonly version: StashVersion;
  /** As `version { version }` prints it. */
  readonly printed: string;
  /** `StashBox.max_requests_per_minute`: 0.29 on. */
  readonly rateLimits: boolean;
  /** Studios have `urls`, scraped ones also aliases and details: 0.30 on. Before, a studio has one `url`. */
  readonly studioUrls: boolean;
  /** `sfwContentMode` of the interface settings, and `CustomFieldsInput.remove`: 0.30 on. */
  readonly contentMode: boolean;
  /** `1990` and `1990-05` are dates: 0.30 on (pkg/models/date.go). Before, they are refused. */
  readonly partialDates: boolean;
  /** Texts are trimmed before they are checked and kept: 0.30 on (internal/api/changeset_translator.go). */
  readonly trims: boolean;
  /** `career_start` and `career_end`, partial dates as strings, instead of the free text `career_length`: 0.31. */
  readonly careerDates: boolean;
  /** `performerMerge(input: {source, destination, values})`: 0.31. */
  readonly performerMerge: boolean;
  /** Aliases that repeat the name or each other are dropped by create and update: 0.31. Before, they are refused. */
  readonly dropsRepeatedAliases: boolean;
  /** Studios have custom fields: 0.31. */
  readonly studioCustomFields: boolean;
  /** The login page sends itself by script and gets 200 or 401: 0.29 on. Before, a plain form with a redirect. */
  readonly loginByScript: boolean;
  /** The enum's name, misspelt until 0.31. */
  readonly circumcised: "CircumisedEnum" | "CircumcisedEnum";
}

const printed: Readonly<Record<StashVersion, string>> = {
  "0.28": "v0.28.1",
  "0.29": "v0.29.3",
  "0.30": "v0.30.1",
  "0.31": "v0.31.0",
};

/** The shape of one version. */
export function shapeOf(version: StashVersion): StashShape {
  const from = (first: StashVersion): boolean => stashVersions.indexOf(version) >= stashVersions.indexOf(first);
  return {
    version,
    printed: printed[version],
    rateLimits: from("0.29"),
    studioUrls: from("0.30"),
    contentMode: from("0.30"),
    partialDates: from("0.30"),
    trims: from("0.30"),
    careerDates: from("0.31"),
    performerMerge: from("0.31"),
    dropsRepeatedAliases: from("0.31"),
    studioCustomFields: from("0.31"),
    loginByScript: from("0.29"),
    circumcised: from("0.31") ? "CircumcisedEnum" : "CircumisedEnum",
  };
}
