/** The one place where "it was not applied" becomes sentences. */
import type { FieldKey } from "../../sync/fields";
import type { ApplyProblem } from "../../sync/plan-types";
import { reasonText } from "./reason-text";
import type { Text } from "./use-text";

export interface ProblemText {
  readonly title: string;
  readonly what: string;
  readonly todo: string;
}

/** Says why nothing was written and what to do. `label` names a field on screen (`useFieldLabel`). */
export function problemText(text: Text, problem: ApplyProblem, label: (field: FieldKey) => string): ProblemText {
  const values = {
    message: "message" in problem ? problem.message : "",
    field: "field" in problem ? label(problem.field) : "",
    reason: "reason" in problem ? reasonText(text, problem.reason) : "",
    fields: "fields" in problem ? problem.fields.map(label).join(", ") : "",
    count: "fields" in problem ? problem.fields.length : 0,
  };
  return {
    title: text(`problem.${problem.kind}.title`, values),
    what: text(`problem.${problem.kind}.what`, values),
    todo: text(`problem.${problem.kind}.todo`, values),
  };
}
