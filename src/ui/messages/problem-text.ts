/** The one place where "it was not applied" becomes sentences. */
import type { Attached } from "../../sync/create-ports";
import type { FieldKey } from "../../sync/fields";
import type { ApplyProblem } from "../../sync/plan-types";
import { reasonText } from "./reason-text";
import type { Text } from "./use-text";

export interface ProblemText {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
}

const ATTACHED = ["scenes", "images", "galleries", "groups", "studios", "tags", "notes"] as const;

/** What hangs on something that was created, counted, one text a sort. */
export function attachedText(text: Text, counts: Attached): readonly string[] {
  const there = ATTACHED.filter((one) => counts[one] > 0);
  return there.map((one) => text(`problem.attached.${one}`, { count: counts[one] }));
}

/** Says why nothing was written and what to do. `label` names a field on screen (`useFieldLabel`). */
export function problemText(text: Text, problem: ApplyProblem, label: (field: FieldKey) => string): ProblemText {
  const values = {
    message: "message" in problem ? problem.message : "",
    field: "field" in problem ? label(problem.field) : "",
    reason: "reason" in problem ? reasonText(text, problem.reason) : "",
    fields: "fields" in problem ? problem.fields.map(label) : "",
    count: "fields" in problem ? problem.fields.length : 0,
    attached: problem.kind === "attached" ? attachedText(text, problem) : "",
  };
  return {
    title: text(`problem.${problem.kind}.title`, values),
    what: text(`problem.${problem.kind}.what`, values),
    todo: text(`problem.${problem.kind}.todo`, values),
  };
}
