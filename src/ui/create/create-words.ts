/** What creating would do, and did, in sentences. */
import type {
  Created,
  CreateObstacle,
  CreateOutcome,
  CreateResult,
  CreateStep,
  PictureOut,
  Prospect,
} from "../../sync/create-types";
import type { FieldKey } from "../../sync/fields";
import type { Evidence } from "../../sync/plan-types";
import type { Endpoint, EntityType, LocalRef } from "../../sync/ports";
import { failureText } from "../messages/failure-text";
import { problemText } from "../messages/problem-text";
import { reasonText } from "../messages/reason-text";
import type { Text } from "../messages/use-text";
import { visibleText } from "../review/visible-text";

export interface CreateWords {
  readonly text: Text;
  readonly source: (endpoint: Endpoint) => string;
  readonly label: (field: FieldKey) => string;
  readonly evidence: (one: Evidence) => string;
}

/** Page of an entity in Stash. */
export function entityPath(type: EntityType, id: string): string {
  return `/${type}s/${encodeURIComponent(id)}`;
}

/** "Ada Reed (disambiguation)". */
export function refName({ name, disambiguation }: LocalRef): string {
  return visibleText(disambiguation === null ? name : `${name} (${disambiguation})`);
}

/** Fields that a prospect would be created with. */
export function fieldsOf({ plan }: Prospect) {
  return plan?.diffs.filter((diff) => diff.heap === "safe") ?? [];
}

/** Why nothing can be done. */
export function obstacleText({ text, source }: CreateWords, obstacle: CreateObstacle): string {
  if (obstacle.kind === "source") {
    const { short } = failureText(text, obstacle.failure, source(obstacle.endpoint));
    return text("create.obstacle.source", { source: source(obstacle.endpoint), failure: short });
  }
  if (obstacle.kind === "source-off") return text("create.obstacle.source-off", { source: source(obstacle.endpoint) });
  if (obstacle.kind !== "name-taken") return text(`create.obstacle.${obstacle.kind}`);
  return text("create.obstacle.name-taken", { name: visibleText(obstacle.name), by: refName(obstacle.by) });
}

/** What would be done with one prospect. */
export function stepText(words: CreateWords, prospect: Prospect): string {
  const { text, source } = words;
  const { step } = prospect;
  if (step.type === "blocked") return obstacleText(words, step.obstacle);
  if (step.type === "there") return text("create.step.there", { name: refName(step.local) });
  if (step.type === "link")
    return text("create.step.link", { name: refName(step.local), evidence: step.evidence.map(words.evidence) });
  if (step.type === "review") {
    const names = step.locals.map(refName);
    return text(`create.review.${step.reason}`, { names, evidence: step.evidence.map(words.evidence) });
  }
  const sources = new Set(prospect.links.map((link) => source(link.slice(0, link.indexOf(" ")))));
  return text("create.step.create", { count: fieldsOf(prospect).length, sources: [...sources] });
}

/** Whose picture may not be given to Stash, why, and whose is taken. */
export function pictureText(
  { text, source }: Pick<CreateWords, "text" | "source">,
  { endpoint, reason, instead }: PictureOut,
): string {
  const values = { source: source(endpoint), reason: reasonText(text, reason) };
  if (instead === null) return text("create.picture.out", values);
  return text("create.picture.instead", { ...values, other: source(instead) });
}

/** The word in front of a step; a parent that comes along is called so. */
export function stepKind({ step, parentOnly }: Prospect): CreateStep["type"] | "parent" {
  return step.type === "create" && parentOnly ? "parent" : step.type;
}

type Problem = Extract<CreateResult, { readonly status: "failed" }>["problem"];

function problemWords(words: CreateWords, problem: Problem): string {
  const { text } = words;
  switch (problem.kind) {
    case "source":
    case "source-off":
    case "missing":
    case "deleted":
    case "malformed-id":
    case "name-taken":
      return obstacleText(words, problem);
    case "refused":
    case "unsent":
    case "no-undo":
      return text(`create.${problem.kind}`, { message: problem.message });
    default: {
      const { what, todo } = problemText(text, problem, words.label);
      return `${what} ${todo}`;
    }
  }
}

/** What was created without, and what the browser did not keep of it; each with what to do. */
export function lackNotes(words: Pick<CreateWords, "text" | "source">, result: Created): readonly string[] {
  const { text } = words;
  const { record, bases } = result.unnoted ?? {};
  const unkept = record ?? bases;
  return [
    ...(result.pictureOut === undefined ? [] : [pictureText(words, result.pictureOut)]),
    ...(unkept === undefined ? [] : [text("create.unnoted", { message: unkept })]),
    ...(record === undefined ? [] : [text("create.unnoted.record")]),
    ...(bases === undefined ? [] : [text("create.unnoted.bases")]),
    ...(result.picture === undefined ? [] : [text("create.result.picture", { message: result.picture })]),
    ...(result.parent === undefined ? [] : [text(`create.result.parent.${result.parent}`)]),
  ];
}

/** What became of one prospect, beyond the word for it. */
export function resultNotes(words: CreateWords, { prospect, result }: CreateOutcome): readonly string[] {
  if (result.status === "failed") return [problemWords(words, result.problem)];
  if (result.status === "review") return [stepText(words, prospect)];
  return result.status === "created" ? lackNotes(words, result) : [];
}

/** How many of each, for a sentence about all. */
export function countResults(outcomes: readonly CreateOutcome[]) {
  const of = (status: CreateResult["status"]) => outcomes.filter(({ result }) => result.status === status).length;
  return { created: of("created"), linked: of("linked"), there: of("there"), left: of("review") + of("failed") };
}
