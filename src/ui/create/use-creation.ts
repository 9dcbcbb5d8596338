/** From requests to outcomes: planned, looked at, perhaps answered, then carried out. */
import * as React from "react";
import type { CreatePlan } from "../../sync/create-plan";
import type { CreateOutcome, CreateRequest, Prospect } from "../../sync/create-types";
import { useCreate } from "../stores-context";

export type CreationPhase =
  | { readonly phase: "planning" }
  | { readonly phase: "failed"; readonly message: string }
  | { readonly phase: "preview"; readonly plan: CreatePlan }
  | { readonly phase: "working" | "done"; readonly plan: CreatePlan; readonly outcomes: readonly CreateOutcome[] };

export interface Creation {
  readonly state: CreationPhase;
  /** What a person says about a doubtful one; everything is planned again with it. */
  answer(prospect: Prospect, answer: NonNullable<CreateRequest["answer"]>): void;
  carryOut(): void;
  /** Ends the work after what is under way. */
  stop(): void;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `requests` must keep their identity between renders: new ones are planned anew. */
export function useCreation(requests: readonly CreateRequest[]): Creation {
  const plan = useCreate((state) => state.plan);
  const carry = useCreate((state) => state.carryOut);
  const [state, setState] = React.useState<CreationPhase>({ phase: "planning" });
  const abort = React.useRef<AbortController | null>(null);
  const asked = React.useRef<readonly CreateRequest[]>(requests);

  const prepare = React.useCallback(
    (wanted: readonly CreateRequest[], before?: CreatePlan) => {
      const mine = new AbortController();
      abort.current?.abort();
      abort.current = mine;
      asked.current = wanted;
      setState({ phase: "planning" });
      plan(wanted, mine.signal, before).then(
        (made) => !mine.signal.aborted && setState({ phase: "preview", plan: made }),
        (error) => !mine.signal.aborted && setState({ phase: "failed", message: wordsOf(error) }),
      );
    },
    [plan],
  );
  React.useEffect(() => {
    prepare(requests);
    return () => abort.current?.abort();
  }, [prepare, requests]);

  return {
    state,
    answer(prospect, answer) {
      if (state.phase !== "preview") return;
      const same = (one: CreateRequest) =>
        prospect.requests.some((other) => other.endpoint === one.endpoint && other.id === one.id);
      // A parent that is for review was not asked for: it is from now on.
      const known = asked.current.some(same) ? asked.current : [...asked.current, ...prospect.requests];
      prepare(
        known.map((one) => (same(one) ? { ...one, answer } : one)),
        state.plan,
      );
    },
    carryOut() {
      if (state.phase !== "preview") return;
      const { plan: made } = state;
      const mine = new AbortController();
      abort.current = mine;
      let outcomes: readonly CreateOutcome[] = [];
      setState({ phase: "working", plan: made, outcomes });
      const hear = (more: readonly CreateOutcome[]) => {
        outcomes = [...outcomes, ...more];
        setState({ phase: "working", plan: made, outcomes });
      };
      carry(made, hear, mine.signal).then(
        (all) => setState({ phase: "done", plan: made, outcomes: all }),
        (error) => setState({ phase: "failed", message: wordsOf(error) }),
      );
    },
    stop: () => abort.current?.abort(),
  };
}
