/** The review of one performer: every source beside what Stash has, and the result. Nothing unchosen is ever applied. */
import * as React from "react";
import { Modal } from "react-bootstrap";
import type { ApplyProblem, ApplyRequest, Plan } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { hasWork } from "../../sync/resolve";
import { problemText } from "../messages/problem-text";
import { Note } from "../parts/note";
import { useStores } from "../stores-context";
import { Candidates } from "./candidates";
import { applyRequest, countChoices } from "./choices";
import { DialogFoot } from "./dialog-foot";
import { DialogHead, type Position } from "./dialog-head";
import { type DialogModel, DialogProvider, useDialogModel } from "./dialog-model";
import { FieldTable } from "./field-table";
import { DIALOG_KEYS, KeysHelp } from "./keys-help";
import { dropChoices } from "./kept-choices";
import { KeysSheet } from "./keys-sheet";
import { PhoneFields } from "./phone-fields";
import { firstQuestion, inQuestion, openingQuestion } from "./questions";
import { waiting } from "./sections";
import { RowActsProvider, useRowActs } from "./row-acts";
import { RuleDialog } from "./rule-dialog";
import { useApply } from "./use-apply";
import { useDialogFocus } from "./use-dialog-focus";
import { useDialogKeys } from "./use-dialog-keys";
import { COLUMNS, useNarrow } from "./use-width";
import { WhichOne } from "./which-one";

/** More columns than this do not fit beside each other. */
const MAX_COLUMNS = 4;

export interface ReviewDialogProps {
  plan: Plan;
  position?: Position | null;
  /** Open with the first "which one?", whatever else waits. */
  ask?: boolean;
  /** The sources are being asked again meanwhile. */
  refreshing?: boolean;
  /** Goes to the neighbour; null at the end, and where there is no list. */
  onPrevious?: (() => void) | null;
  onNext?: (() => void) | null;
  onClose: () => void;
}

function useAccept(model: DialogModel, then: () => void) {
  const { review } = useStores();
  const [busy, setBusy] = React.useState(false);
  const [problem, setProblem] = React.useState<{ id: string; problem: ApplyProblem } | null>(null);
  const here = React.useRef(true);
  const apply = useApply(() => here.current);
  React.useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const run = async (request: ApplyRequest) => {
    setBusy(true);
    const { ok, outcomes } = await apply([request]);
    if (!here.current) return;
    setBusy(false);
    const [outcome] = outcomes;
    setProblem(outcome?.status === "not-applied" ? { id: outcome.id, problem: outcome.problem } : null);
    // Where something was refused the dialog stays: the new comparison and the reason are shown in it.
    if (!ok) return;
    dropChoices(review, request.plan);
    then();
  };
  const { changes, kept, dismissed } = countChoices(model.plan, model.choices);
  const accept = () => {
    if (!busy && changes + kept + dismissed > 0) void run(applyRequest(model.plan, model.choices));
  };
  return { busy, accept, problem: problem?.id === model.plan.id ? problem.problem : null };
}

function Problem({ model, last }: { model: DialogModel; last: ApplyProblem | null }) {
  const problem = model.plan.problem ?? last;
  const note = React.useRef<HTMLDivElement>(null);
  // Who accepted far down would not see it above. (A DOM without layout has no way to scroll.)
  React.useEffect(() => {
    if (problem) note.current?.scrollIntoView?.({ block: "nearest" });
  }, [problem]);
  if (!problem) return null;
  const words = problemText(model.text, problem, model.label);
  return (
    <div ref={note}>
      <Note tone={problem.kind === "changed" ? "info" : "bad"} title={words.title} live>
        {words.what} {words.todo}
      </Note>
    </div>
  );
}

/** The list may have nothing more of a performer whose last open field was just locked: the dialog goes on with what it got. */
function useNewest(given: Plan): [Plan, (plan: Plan) => void] {
  const [made, setMade] = React.useState<Plan | null>(null);
  const newer = made !== null && made.id === given.id && made.plannedAt >= given.plannedAt;
  return [newer ? made : given, setMade];
}

function Content(props: ReviewDialogProps & { titleId: string; onAsk: (endpoint: Endpoint) => void }) {
  const { titleId, onAsk, position = null, refreshing = false, onPrevious = null, onNext = null, onClose } = props;
  const root = React.useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useNewest(props.plan);
  const model = useDialogModel(plan);
  const acts = useRowActs(model, setPlan);
  const [help, setHelp] = React.useState(false);
  const narrow = useNarrow(COLUMNS) || model.sources.length > MAX_COLUMNS;
  const { busy, accept, problem } = useAccept(model, onNext ?? onClose);
  useDialogKeys(root, model, acts, { accept, next: onNext, previous: onPrevious, help: () => setHelp(true) });
  useDialogFocus(root, plan.id, model.cursor);
  const { decide, safe } = model.rows;
  const shown = model.text("review.said.shown", { name: plan.name, decide: decide.length, safe: safe.length });
  return (
    <DialogProvider value={model}>
      <RowActsProvider value={acts}>
        <div ref={root} className={`pss-dialog-content ${narrow ? "pss-narrow" : "pss-wide"}`} tabIndex={-1}>
          <DialogHead {...{ titleId, position, refreshing, onPrevious, onNext, onClose }} />
          <Modal.Body className="pss-dialog-body">
            <Problem model={model} last={problem} />
            <Candidates onAsk={onAsk} />
            {narrow ? <PhoneFields /> : <FieldTable />}
          </Modal.Body>
          {!narrow && <KeysHelp rows={DIALOG_KEYS.filter(([keys]) => keys[0] !== "P")} />}
          <DialogFoot busy={busy} more={onNext !== null} narrow={narrow} onAccept={accept} onSkip={onNext ?? onClose} />
          <div className="sr-only" aria-live="polite">
            {model.said || (model.again ? `${shown}. ${model.text("review.said.choices")}` : shown)}
          </div>
        </div>
        {help && <KeysSheet onClose={() => setHelp(false)} />}
        {acts.ruling && <RuleDialog field={acts.ruling} acts={acts} />}
      </RowActsProvider>
    </DialogProvider>
  );
}

/** Which source asks "which one?" in place of the table; an answer goes on to the next question, or to the values. */
function useQuestion({ plan, ask = false, onNext = null, onClose }: ReviewDialogProps) {
  const opening = () => ({ id: plan.id, endpoint: ask ? firstQuestion(plan) : openingQuestion(plan) });
  const [held, setHeld] = React.useState(opening);
  const state = held.id === plan.id ? held : opening();
  if (state !== held) setHeld(state);
  const view = plan.sources.find((one) => one.endpoint === state.endpoint && inQuestion(one)) ?? null;
  const go = (endpoint: Endpoint | null) => setHeld({ id: plan.id, endpoint });
  const leave = onNext ?? onClose;
  return {
    view,
    ask: go,
    done(next: Plan | null) {
      if (next && hasWork(next)) go(firstQuestion(next));
      else leave();
    },
    later() {
      // Where the question is all there is, putting it off is leaving.
      if (waiting(plan).every((diff) => diff.kind === "ambiguous")) leave();
      else go(null);
    },
  };
}

/** The dialog over whatever page is open. Escape and the cross close it; focus goes back where it came from. */
export function ReviewDialog(props: ReviewDialogProps) {
  const titleId = "pss-dialog-title";
  const { plan, position = null, onPrevious = null, onNext = null, onClose } = props;
  const question = useQuestion(props);
  return (
    <Modal
      show
      onHide={onClose}
      scrollable
      animation={false}
      dialogClassName="pss-root pss-dialog"
      aria-labelledby={titleId}
    >
      {question.view ? (
        <WhichOne
          {...{ plan, position, titleId, onPrevious, onNext, onClose }}
          view={question.view}
          onDone={question.done}
          onLater={question.later}
        />
      ) : (
        <Content {...props} titleId={titleId} onAsk={question.ask} />
      )}
    </Modal>
  );
}
