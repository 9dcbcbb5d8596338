/** The state of "Which one?": what is compared, whom the pointer is at, and what answering does. */
import * as React from "react";
import { useToast } from "../../host/plugin-api";
import type { MatchAnswer } from "../../store/contracts";
import type { Consequence } from "../../sync/choose";
import { openCandidates } from "../../sync/decide-match";
import type { Plan, SourceView } from "../../sync/plan-types";
import { type Compared, compareCandidates } from "../../sync/which-one";
import { useText } from "../messages/use-text";
import { useStores } from "../stores-context";
import { useUndoToast } from "./use-undo-toast";
import { useSourceName } from "./use-source-name";
import { visibleText } from "./visible-text";

/** Letters that choose; whoever comes after them has a button only. */
export const LETTERS = ["A", "B", "C", "D", "E", "F"] as const;

export interface WhichModel {
  readonly plan: Plan;
  readonly view: SourceView;
  readonly source: string;
  readonly compared: readonly Compared[];
  /** Index of the candidate that the consequence is said of. */
  readonly lead: number;
  setLead(index: number): void;
  readonly consequences: ReadonlyMap<string, Consequence>;
  /** The candidate that waits for a second word, because others of the library claim it too. */
  readonly confirming: string | null;
  readonly busy: boolean;
  /** Takes the first of the two words back. */
  disarm(): void;
  choose(index: number): void;
  none(): void;
  never(): void;
}

/** Letter of a candidate, or null for the seventh and on. */
export function letterOf(index: number): string | null {
  return LETTERS[index] ?? null;
}

/** `onDone` gets the plan as it is after the answer; null when the performer is gone. */
export function useWhich(plan: Plan, view: SourceView, onDone: (plan: Plan | null) => void): WhichModel {
  const { review } = useStores();
  const toast = useToast();
  const text = useText();
  const source = useSourceName()(view.endpoint);
  const say = useUndoToast();
  const key = `${plan.id} ${view.endpoint}`;
  const compared = React.useMemo(() => compareCandidates(plan.local, openCandidates(view)), [plan.local, view]);
  const [state, setState] = React.useState({ key, lead: 0, confirming: null as string | null });
  const now = state.key === key ? state : { key, lead: 0, confirming: null };
  const [busy, setBusy] = React.useState(false);
  const [consequences, setConsequences] = React.useState<ReadonlyMap<string, Consequence>>(new Map());

  const here = React.useRef(true);
  React.useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  React.useEffect(() => {
    let wanted = true;
    // Without the numbers the face says less, but nothing wrong.
    review
      .getState()
      .consequences(plan, view.endpoint)
      .then((found) => wanted && setConsequences(found))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [review, plan, view.endpoint]);

  const answer = async (what: MatchAnswer, candidate: string) => {
    if (busy) return;
    setBusy(true);
    try {
      const next = await review.getState().choose(plan, view.endpoint, what);
      const name = visibleText(plan.name);
      if (next === null) toast.error(text("which.gone"));
      else
        say(text(`which.said.${what.type}`, { name, source, candidate: visibleText(candidate) }), async () => {
          await review.getState().choose(plan, view.endpoint, null);
        });
      if (here.current) onDone(next);
    } catch (error) {
      toast.error(error);
    } finally {
      if (here.current) setBusy(false);
    }
  };

  return {
    plan,
    view,
    source,
    compared,
    lead: Math.min(now.lead, Math.max(0, compared.length - 1)),
    setLead: (lead) => setState({ ...now, lead }),
    consequences,
    confirming: now.confirming,
    busy,
    disarm: () => setState({ ...now, confirming: null }),
    choose(index) {
      const candidate = compared[index]?.candidate;
      if (!candidate) return;
      const claimed = (candidate.elsewhere?.length ?? 0) > 0;
      if (claimed && now.confirming !== candidate.id) setState({ key, lead: index, confirming: candidate.id });
      else void answer({ type: "chosen", id: candidate.id }, candidate.name);
    },
    none: () => void answer({ type: "none" }, ""),
    never: () => void answer({ type: "never" }, ""),
  };
}
