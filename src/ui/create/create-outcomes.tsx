/** What became of each, as it comes. */
import * as React from "react";
import { Link } from "react-router-dom";
import type { CreateOutcome } from "../../sync/create-types";
import { PlainText } from "../cells";
import { Msg } from "../messages/use-text";
import { ResultMark, UpstreamPicture } from "./create-parts";
import { useCreateWords } from "./create-preview";
import { entityPath, resultNotes } from "./create-words";

/** A row per outcome; `onLeave` is called when a link leads away from the dialog. */
export function CreateOutcomes({ outcomes, onLeave }: { outcomes: readonly CreateOutcome[]; onLeave: () => void }) {
  const words = useCreateWords();
  return (
    <ul className="pss-create-list">
      {outcomes.map((outcome) => {
        const { prospect, result } = outcome;
        return (
          <li key={prospect.key} className="pss-create-row">
            <UpstreamPicture image={prospect.image} name={prospect.name} />
            <div className="pss-grow">
              <b>
                <PlainText>{prospect.name}</PlainText>
              </b>{" "}
              <ResultMark status={result.status} />{" "}
              {"localId" in result && (
                <Link
                  to={entityPath(prospect.type, result.localId)}
                  onClick={onLeave}
                  aria-label={words.text("pair", { label: words.text("create.open"), value: prospect.name })}
                >
                  <Msg id="create.open" />
                </Link>
              )}
              {resultNotes(words, outcome).map((note) => (
                <div key={note} className="pss-mu pss-small">
                  {note}
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
