/** The narrow layout: a tab per candidate, yours and the candidate in two columns. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { useFieldLabel } from "../messages/field-label";
import { Msg, useText } from "../messages/use-text";
import { CandidateCell, CandidateHead, Elsewhere, Said, StandingWord } from "./which-cells";
import { Yours } from "./which-table";
import { letterOf, type WhichModel } from "./use-which";

function Tabs({ model }: { model: WhichModel }) {
  const text = useText();
  const move = (event: React.KeyboardEvent, index: number) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const to = (index + by + model.compared.length) % model.compared.length;
    model.setLead(to);
    document.getElementById(`pss-which-tab-${to}`)?.focus();
  };
  return (
    <div className="pss-which-tabs" role="tablist" aria-label={text("which.tabs")}>
      {model.compared.map(({ candidate, standing, tally }, index) => (
        <Button
          key={candidate.id}
          id={`pss-which-tab-${index}`}
          role="tab"
          variant={index === model.lead ? "primary" : "secondary"}
          aria-selected={index === model.lead}
          aria-controls="pss-which-panel"
          tabIndex={index === model.lead ? 0 : -1}
          onClick={() => model.setLead(index)}
          onKeyDown={(event: React.KeyboardEvent) => move(event, index)}
        >
          <b>{letterOf(index)}</b> <Msg id={`which.standing.${standing}`} />
          <br />
          <span className="pss-small">
            <Msg id="which.tally.for" values={{ count: tally.for }} /> ·{" "}
            <Msg id="which.tally.against" values={{ count: tally.against }} />
          </span>
        </Button>
      ))}
    </div>
  );
}

/** One candidate at a time. */
export function WhichPhone({ model }: { model: WhichModel }) {
  const label = useFieldLabel();
  const one = model.compared[model.lead];
  if (!one) return null;
  const fields = [...one.statements.keys()];
  return (
    <>
      <Tabs model={model} />
      <div
        id="pss-which-panel"
        role="tabpanel"
        aria-labelledby={`pss-which-tab-${model.lead}`}
        className="pss-which-two"
      >
        <div className="pss-which-yours">
          <span className="pss-caps">
            <Msg id="which.yours" />
          </span>
          <Yours model={model} />
        </div>
        <div>
          <span className="pss-caps">
            <Msg id="which.candidate" values={{ letter: letterOf(model.lead) ?? String(model.lead + 1) }} />
          </span>
          <CandidateHead model={model} one={one} />
        </div>
        {fields.map((field) => (
          <React.Fragment key={field}>
            <h3>{label(field)}</h3>
            <div className="pss-which-yours">
              <Said field={field} value={model.plan.local[field]} />
            </div>
            <div>
              <CandidateCell model={model} one={one} field={field} />
            </div>
          </React.Fragment>
        ))}
        <h3>
          <Msg id="which.elsewhere" />
        </h3>
        <div className="pss-which-yours" />
        <div>
          <Elsewhere candidate={one.candidate} />
        </div>
      </div>
      <div className="sr-only" aria-live="polite">
        <StandingWord standing={one.standing} />
      </div>
    </>
  );
}
