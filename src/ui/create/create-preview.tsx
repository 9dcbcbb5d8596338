/** What creating would write, one row each, before anything is written; doubtful ones can be answered here. */
import * as React from "react";
import { Button } from "react-bootstrap";
import type { CreateRequest, Prospect } from "../../sync/create-types";
import { PlainText, Value } from "../cells";
import { useEvidenceWords } from "../evidence-words";
import { useFieldLabel } from "../messages/field-label";
import { Msg, useText, useListText } from "../messages/use-text";
import { useSourceName } from "../review/use-source-name";
import { StepMark, UpstreamPicture } from "./create-parts";
import { type CreateWords, fieldsOf, pictureText, refName, stepKind, stepText } from "./create-words";

type Answer = NonNullable<CreateRequest["answer"]>;

/** The words of these faces; they change only with the language and the sources. */
export function useCreateWords(): CreateWords {
  const [text, source, label, evidence] = [useText(), useSourceName(), useFieldLabel(), useEvidenceWords()];
  return React.useMemo(() => ({ text, source, label, evidence }), [text, source, label, evidence]);
}

function Fields({ prospect }: { prospect: Prospect }) {
  const { label, source } = useCreateWords();
  const list = useListText();
  const fields = fieldsOf(prospect).filter((diff) => diff.field !== "image");
  // Where all of it is from one source, its line above says so.
  const several = prospect.links.length > 1;
  const parent = prospect.plan?.sources.flatMap((view) => (view.values.parent ? [view.values.parent] : []))[0];
  return (
    <details className="pss-create-fields">
      <summary>
        <Msg id="create.step.fields" />
      </summary>
      <dl>
        {fields.map((diff) => (
          <React.Fragment key={diff.field}>
            <dt>{label(diff.field)}</dt>
            <dd>
              <Value field={diff.field} value={diff.proposed} />
              {several && diff.field !== "stashIds" && (
                <small className="pss-sub">{list(diff.agree.map(source))}</small>
              )}
            </dd>
          </React.Fragment>
        ))}
        {parent !== undefined && prospect.parent !== null && (
          <>
            <dt>{label("parent")}</dt>
            <dd>
              <PlainText>{typeof parent === "object" && "name" in parent ? parent.name : ""}</PlainText>
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}

function Answers({ prospect, onAnswer }: { prospect: Prospect; onAnswer: (answer: Answer) => void }) {
  const { step } = prospect;
  if (step.type !== "review" || step.reason === "linked-apart") return null;
  return (
    <div className="pss-create-answers">
      {step.locals.map((local) => (
        <Button key={local.id} size="sm" variant="secondary" onClick={() => onAnswer({ type: "link", id: local.id })}>
          <Msg id="create.answer.link" values={{ name: refName(local) }} />
        </Button>
      ))}
      <Button size="sm" variant="secondary" onClick={() => onAnswer({ type: "create" })}>
        <Msg id="create.answer.create" />
      </Button>
    </div>
  );
}

interface CreatePreviewProps {
  prospects: readonly Prospect[];
  onAnswer: (prospect: Prospect, answer: Answer) => void;
}

/** Draw it inside a `Face` or a dialog of one. */
export function CreatePreview({ prospects, onAnswer }: CreatePreviewProps) {
  const words = useCreateWords();
  const silent = [...new Set(prospects.flatMap((one) => one.silent))];
  return (
    <>
      {silent.length > 0 && (
        <p className="pss-small pss-state pss-k-orange">
          <Msg id="create.silent" values={{ sources: silent.map(words.source), count: silent.length }} />
        </p>
      )}
      <ul className="pss-create-list">
        {prospects.map((prospect) => (
          <li key={prospect.key} className="pss-create-row">
            <UpstreamPicture image={prospect.image} name={prospect.name} />
            <div className="pss-grow">
              <b>
                <PlainText>{prospect.name}</PlainText>
              </b>{" "}
              {prospect.disambiguation !== null && (
                <span className="pss-dim">
                  (<PlainText>{prospect.disambiguation}</PlainText>)
                </span>
              )}{" "}
              <StepMark kind={stepKind(prospect)} />
              <div className="pss-mu pss-small">{stepText(words, prospect)}</div>
              {prospect.pictureOut && (
                <div className="pss-small pss-state pss-k-orange">{pictureText(words, prospect.pictureOut)}</div>
              )}
              {prospect.step.type === "create" && <Fields prospect={prospect} />}
              <Answers prospect={prospect} onAnswer={(answer) => onAnswer(prospect, answer)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
