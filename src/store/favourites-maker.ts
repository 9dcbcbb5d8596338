/** Creating favourites that the library lacks, by the rules of creating: link before create, parents first. */
import type { StoreApi } from "zustand/vanilla";
import type { Created, CreateObstacle, CreateOutcome, CreateResult } from "../sync/create-types";
import type { FavouriteProblem } from "../sync/favourite-types";
import type { CreateState } from "./create-store";
import type { CreateMissing, MissingItem, MissingOutcome } from "./favourites-create";

function problemOf(problem: Extract<CreateResult, { status: "failed" }>["problem"]): FavouriteProblem {
  const obstacles: readonly string[] = ["source", "source-off", "missing", "deleted", "malformed-id", "name-taken"];
  if (!obstacles.includes(problem.kind)) return problem as Exclude<typeof problem, CreateObstacle>;
  const obstacle = problem as CreateObstacle;
  if (obstacle.kind === "source") return { kind: "source-failed", failure: obstacle.failure };
  if (obstacle.kind === "source-off") return { kind: "source-failed", failure: { kind: "blocked" } };
  if (obstacle.kind === "name-taken") return { kind: "name-taken", by: obstacle.by.name };
  return { kind: "source-gone" };
}

/** True where nothing was left out, and the browser kept all of it. */
function isWhole({ picture, pictureOut, parent, unnoted }: Created): boolean {
  return (picture ?? pictureOut ?? parent ?? unnoted) === undefined;
}

/** A creation is not among what one click takes back: deleting asks first, in the history. */
function outcomeOf(item: MissingItem, outcomes: readonly CreateOutcome[]): MissingOutcome {
  const mine = outcomes.find(({ prospect }) =>
    prospect.requests.some(
      ({ type, endpoint, id }) => type === item.type && endpoint === item.endpoint && id === item.id,
    ),
  );
  if (!mine) return { problem: { kind: "source-gone" } };
  const { result } = mine;
  if (result.status === "failed") return { problem: problemOf(result.problem) };
  if (result.status === "review") return { problem: { kind: "create-review" } };
  const undoIds = result.status === "linked" && result.undoId !== null ? [result.undoId] : [];
  const note = result.status === "created" && !isWhole(result) && ({ kind: "created-without", result } as const);
  return { localId: result.localId, undoIds, ...(note && { note }) };
}

/** What the favourites create with. Rejects when Stash cannot be read. */
export function favouritesMaker(create: StoreApi<CreateState>): CreateMissing {
  return async (items) => {
    const { plan, carryOut } = create.getState();
    const outcomes = await carryOut(await plan(items, new AbortController().signal));
    return items.map((item) => outcomeOf(item, outcomes));
  };
}
