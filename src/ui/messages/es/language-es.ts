/** The Spanish catalogue: loaded when Stash speaks Spanish. */
import type { Translation } from "../translation";
import { esCare } from "./es-care";
import { esChecks } from "./es-checks";
import { esCreate } from "./es-create";
import { esDashboard } from "./es-dashboard";
import { esDecide } from "./es-decide";
import { esEvidence } from "./es-evidence";
import { esFavourites } from "./es-favourites";
import { esFaults } from "./es-faults";
import { esFeeds } from "./es-feeds";
import { esFields } from "./es-fields";
import { esHistory } from "./es-history";
import { esKinds } from "./es-kinds";
import { esLooks } from "./es-looks";
import { esPatterns } from "./es-patterns";
import { esProblems } from "./es-problems";
import { esRefused } from "./es-refused";
import { esReview } from "./es-review";
import { esRuns } from "./es-runs";
import { esSettings } from "./es-settings";
import { esStudios } from "./es-studios";
import { esWhich } from "./es-which";

export const LANGUAGE: Translation = {
  ...esKinds,
  ...esFavourites,
  ...esFields,
  ...esDashboard,
  ...esFaults,
  ...esFeeds,
  ...esPatterns,
  ...esProblems,
  ...esCreate,
  ...esRefused,
  ...esReview,
  ...esEvidence,
  ...esDecide,
  ...esRuns,
  ...esSettings,
  ...esWhich,
  ...esStudios,
  ...esCare,
  ...esChecks,
  ...esHistory,
  ...esLooks,
};
