/** The Simplified Chinese catalogue: loaded when Stash speaks Chinese. */
import type { Translation } from "../translation";
import { zhCare } from "./zh-care";
import { zhChecks } from "./zh-checks";
import { zhCreate } from "./zh-create";
import { zhDashboard } from "./zh-dashboard";
import { zhDecide } from "./zh-decide";
import { zhEvidence } from "./zh-evidence";
import { zhFaults } from "./zh-faults";
import { zhFavourites } from "./zh-favourites";
import { zhFeeds } from "./zh-feeds";
import { zhFields } from "./zh-fields";
import { zhHistory } from "./zh-history";
import { zhKinds } from "./zh-kinds";
import { zhLooks } from "./zh-looks";
import { zhPatterns } from "./zh-patterns";
import { zhProblems } from "./zh-problems";
import { zhRefused } from "./zh-refused";
import { zhReports } from "./zh-reports";
import { zhReview } from "./zh-review";
import { zhRuns } from "./zh-runs";
import { zhSettings } from "./zh-settings";
import { zhStudios } from "./zh-studios";
import { zhWhich } from "./zh-which";

export const LANGUAGE: Translation = {
  ...zhKinds,
  ...zhFavourites,
  ...zhFields,
  ...zhDashboard,
  ...zhFaults,
  ...zhFeeds,
  ...zhPatterns,
  ...zhProblems,
  ...zhCreate,
  ...zhRefused,
  ...zhReports,
  ...zhReview,
  ...zhEvidence,
  ...zhDecide,
  ...zhRuns,
  ...zhSettings,
  ...zhWhich,
  ...zhStudios,
  ...zhCare,
  ...zhChecks,
  ...zhHistory,
  ...zhLooks,
};
