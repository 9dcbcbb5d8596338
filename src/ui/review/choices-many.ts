/** Choices for many performers at once, where nobody looks at each: what must be looked at stays open. Pure. */
import { fieldRow } from "../../sync/fields";
import type { FieldKey } from "../../sync/fields";
import type { Choice, Choices, FieldDiff, Plan } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { doubtOf } from "../../sync/unseen";
import { isListDiff, toggleSourceElements } from "./choice-lists";
import { takeProposed, takeSource } from "./choices";
import { waiting } from "./sections";

function collect(plan: Plan, choiceOf: (diff: FieldDiff) => Choice | undefined): Choices {
  const chosen = waiting(plan)
    .filter((diff) => doubtOf(plan, diff) === null)
    .flatMap((diff) => {
      const choice = choiceOf(diff);
      return choice ? [[diff.field, choice] as [FieldKey, Choice]] : [];
    });
  return Object.fromEntries(chosen);
}

/** What is proposed for everything that waits, decisions included. */
export function takeShown(plan: Plan): Choices {
  return collect(plan, (diff) => takeProposed(plan, diff));
}

/**
 * Everything that waits as one source says it, where it is sure who this is: a value of its own is taken, the same as
 * here is kept, of lists its additions come. Links and pictures are decided for themselves.
 */
export function preferSource(plan: Plan, endpoint: Endpoint): Choices {
  const view = plan.sources.find((one) => one.endpoint === endpoint);
  if (view?.verdict !== "certain") return {};
  return collect(plan, (diff) => {
    const { special } = fieldRow(diff.field);
    if (special === "links" || special === "image") return undefined;
    return isListDiff(diff) ? toggleSourceElements(diff, undefined, endpoint) : takeSource(plan, diff, endpoint);
  });
}
