/** Records that could be the performer, side by side in plain words. Choosing among them is a face of its own. */
import { faImage, faPeopleArrows } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { isWebUrl } from "../../sync/kinds/lists";
import type { Candidate, SourceView } from "../../sync/plan-types";
import { isEmpty } from "../../sync/values";
import { PlainText } from "../cells";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { useDialog } from "./dialog-model";
import { EvidenceList, PageLink } from "./source-head";

function Facts({ candidate }: { candidate: Candidate }) {
  const { words, text } = useDialog();
  const { birthdate, country, aliases } = candidate.values;
  const facts = [
    ...(isEmpty(birthdate) ? [] : [text("review.which.birthdate", { date: words("birthdate", birthdate) })]),
    ...(isEmpty(country) ? [] : [words("country", country)]),
    ...(isEmpty(aliases) ? [] : [text("review.which.aliases", { names: words("aliases", aliases) })]),
  ];
  return (
    <ul className="pss-plain-list">
      {facts.map((fact) => (
        <li key={fact}>
          <PlainText>{fact}</PlainText>
        </li>
      ))}
    </ul>
  );
}

function CandidateCard({ view, candidate }: { view: SourceView; candidate: Candidate }) {
  const { text } = useDialog();
  const { image } = candidate;
  return (
    <li className="pss-candidate">
      <span className="pss-image-frame">
        {image && isWebUrl(image.url) ? (
          <img
            src={image.url}
            alt={text("review.image.alt", { source: candidate.name })}
            loading="lazy"
            referrerPolicy="no-referrer"
          />
        ) : (
          <Icon icon={faImage} className="pss-image-none" />
        )}
      </span>
      <div>
        <b>
          <PlainText>{candidate.name}</PlainText>
        </b>{" "}
        {candidate.disambiguation !== null && (
          <span className="pss-dim">
            (<PlainText>{candidate.disambiguation}</PlainText>)
          </span>
        )}{" "}
        <PageLink view={view} id={candidate.id} />
        <Facts candidate={candidate} />
        <EvidenceList evidence={candidate.evidence} />
      </div>
    </li>
  );
}

/** Per source that is in doubt: what it offers. Nothing where no source is. */
export function Candidates() {
  const { sources, source, text } = useDialog();
  const doubtful = sources.filter((view) => view.verdict === "ambiguous");
  return (
    <>
      {doubtful.map((view) => (
        <section key={view.endpoint} className="pss-which pss-k-orange">
          <h3>
            <Icon icon={faPeopleArrows} /> {text("review.which.title", { source: source(view.endpoint) })}
          </h3>
          {view.candidates.length > 0 ? (
            <p className="pss-mu">
              <Msg id="review.which.what" values={{ count: view.candidates.length }} />
            </p>
          ) : (
            <>
              <p className="pss-mu">
                <Msg id="review.which.none" />
              </p>
              <EvidenceList evidence={view.evidence} />
            </>
          )}
          <ul className="pss-candidates">
            {view.candidates.map((candidate) => (
              <CandidateCard key={candidate.id} view={view} candidate={candidate} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
