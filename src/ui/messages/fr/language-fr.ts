/** The French catalogue: loaded when Stash speaks French. */
import type { Translation } from "../translation";
import { frCare } from "./fr-care";
import { frChecks } from "./fr-checks";
import { frCreate } from "./fr-create";
import { frDashboard } from "./fr-dashboard";
import { frDecide } from "./fr-decide";
import { frEvidence } from "./fr-evidence";
import { frFavourites } from "./fr-favourites";
import { frFaults } from "./fr-faults";
import { frFeeds } from "./fr-feeds";
import { frFields } from "./fr-fields";
import { frHistory } from "./fr-history";
import { frKinds } from "./fr-kinds";
import { frLooks } from "./fr-looks";
import { frPatterns } from "./fr-patterns";
import { frProblems } from "./fr-problems";
import { frRefused } from "./fr-refused";
import { frReview } from "./fr-review";
import { frRuns } from "./fr-runs";
import { frSettings } from "./fr-settings";
import { frStudios } from "./fr-studios";
import { frWhich } from "./fr-which";

export const LANGUAGE: Translation = {
  ...frKinds,
  ...frFavourites,
  ...frFields,
  ...frDashboard,
  ...frFaults,
  ...frFeeds,
  ...frPatterns,
  ...frProblems,
  ...frCreate,
  ...frRefused,
  ...frReview,
  ...frEvidence,
  ...frDecide,
  ...frRuns,
  ...frSettings,
  ...frWhich,
  ...frStudios,
  ...frCare,
  ...frChecks,
  ...frHistory,
  ...frLooks,
};
