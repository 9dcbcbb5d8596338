/** The German catalogue: loaded when Stash speaks German. */
import type { Translation } from "../translation";
import { deCare } from "./de-care";
import { deChecks } from "./de-checks";
import { deCreate } from "./de-create";
import { deDashboard } from "./de-dashboard";
import { deDecide } from "./de-decide";
import { deEvidence } from "./de-evidence";
import { deFavourites } from "./de-favourites";
import { deFaults } from "./de-faults";
import { deFeeds } from "./de-feeds";
import { deFields } from "./de-fields";
import { deHistory } from "./de-history";
import { deKinds } from "./de-kinds";
import { deLooks } from "./de-looks";
import { dePatterns } from "./de-patterns";
import { deProblems } from "./de-problems";
import { deRefused } from "./de-refused";
import { deReview } from "./de-review";
import { deRuns } from "./de-runs";
import { deSettings } from "./de-settings";
import { deStudios } from "./de-studios";
import { deWhich } from "./de-which";

export const LANGUAGE: Translation = {
  ...deKinds,
  ...deFavourites,
  ...deFields,
  ...deDashboard,
  ...deFaults,
  ...deFeeds,
  ...dePatterns,
  ...deProblems,
  ...deCreate,
  ...deRefused,
  ...deReview,
  ...deEvidence,
  ...deDecide,
  ...deRuns,
  ...deSettings,
  ...deWhich,
  ...deStudios,
  ...deCare,
  ...deChecks,
  ...deHistory,
  ...deLooks,
};
