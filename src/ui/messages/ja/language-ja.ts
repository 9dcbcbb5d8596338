/** The Japanese catalogue: loaded when Stash speaks Japanese. */
import type { Translation } from "../translation";
import { jaCare } from "./ja-care";
import { jaChecks } from "./ja-checks";
import { jaCreate } from "./ja-create";
import { jaDashboard } from "./ja-dashboard";
import { jaDecide } from "./ja-decide";
import { jaEvidence } from "./ja-evidence";
import { jaFavourites } from "./ja-favourites";
import { jaFaults } from "./ja-faults";
import { jaFeeds } from "./ja-feeds";
import { jaFields } from "./ja-fields";
import { jaHistory } from "./ja-history";
import { jaKinds } from "./ja-kinds";
import { jaLooks } from "./ja-looks";
import { jaPatterns } from "./ja-patterns";
import { jaProblems } from "./ja-problems";
import { jaRefused } from "./ja-refused";
import { jaReview } from "./ja-review";
import { jaRuns } from "./ja-runs";
import { jaSettings } from "./ja-settings";
import { jaStudios } from "./ja-studios";
import { jaWhich } from "./ja-which";

export const LANGUAGE: Translation = {
  ...jaCare,
  ...jaChecks,
  ...jaCreate,
  ...jaDashboard,
  ...jaDecide,
  ...jaEvidence,
  ...jaFavourites,
  ...jaFaults,
  ...jaFeeds,
  ...jaFields,
  ...jaHistory,
  ...jaKinds,
  ...jaPatterns,
  ...jaProblems,
  ...jaRefused,
  ...jaReview,
  ...jaRuns,
  ...jaSettings,
  ...jaStudios,
  ...jaWhich,
  ...jaLooks,
};
