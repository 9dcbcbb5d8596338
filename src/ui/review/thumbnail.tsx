import * as React from "react";
import type { Plan } from "../../sync/plan-types";
import { Picture } from "../parts/picture";

/** Stash's own picture of the performer, or the initials; decoration beside the name, so it is said to nobody. */
export function Thumbnail({ plan }: { plan: Plan }) {
  return <Picture path={plan.imagePath} name={plan.name} />;
}
