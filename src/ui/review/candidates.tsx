/** Sources that ask "which one?", and what a person answered: each with the way into that face. */
import { faPeopleArrows, faUserPen } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { openCandidates } from "../../sync/decide-match";
import type { SourceView } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { useStores } from "../stores-context";
import { useDialog } from "./dialog-model";
import { answered, inQuestion } from "./questions";
import { EvidenceList } from "./source-head";
import { visibleText } from "./visible-text";

interface CandidatesProps {
  onAsk: (endpoint: Endpoint) => void;
}

function Question({ view, onAsk }: CandidatesProps & { view: SourceView }) {
  const { source, text } = useDialog();
  return (
    <section className="pss-which pss-k-orange">
      <h3>
        <Icon icon={faPeopleArrows} /> {text("review.which.title", { source: source(view.endpoint) })}
      </h3>
      {inQuestion(view) ? (
        <>
          <p className="pss-mu">
            <Msg
              id={view.linkedId === null ? "review.which.what" : "review.which.what.linked"}
              values={{ count: openCandidates(view).length }}
            />
          </p>
          <Button size="sm" variant="primary" onClick={() => onAsk(view.endpoint)}>
            <Msg id="which.open" />
          </Button>
        </>
      ) : (
        <>
          <p className="pss-mu">
            <Msg id="review.which.none" />
          </p>
          <EvidenceList evidence={view.evidence} />
        </>
      )}
    </section>
  );
}

/** What was said, and the way to say something else. */
function Answered({ view, onAsk }: CandidatesProps & { view: SourceView }) {
  const { source, plan } = useDialog();
  const { review } = useStores();
  const { choice, endpoint } = view;
  if (!choice) return null;
  const candidate = visibleText(view.entityName ?? "");
  const count = choice.type === "none" ? choice.ids.length : 0;
  const again = async () => {
    const next = await review.getState().choose(plan, endpoint, null);
    if (next?.sources.some((one) => one.endpoint === endpoint && inQuestion(one))) onAsk(endpoint);
  };
  return (
    <p className="pss-which-answer pss-k-violet">
      <Icon icon={faUserPen} />{" "}
      <Msg id={`which.answer.${choice.type}`} values={{ source: source(endpoint), candidate, count }} />{" "}
      <Button size="sm" variant="link" onClick={() => void again().catch(() => undefined)}>
        <Msg id="which.again" />
      </Button>
    </p>
  );
}

/** Nothing where no source is in doubt and nothing was said. */
export function Candidates({ onAsk }: CandidatesProps) {
  const { sources } = useDialog();
  return (
    <>
      {sources
        .filter((view) => view.verdict === "ambiguous")
        .map((view) => (
          <Question key={view.endpoint} view={view} onAsk={onAsk} />
        ))}
      {sources.filter(answered).map((view) => (
        <Answered key={view.endpoint} view={view} onAsk={onAsk} />
      ))}
    </>
  );
}
