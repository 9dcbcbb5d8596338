import { faPenToSquare, faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { RunProblem } from "../../sync/run-types";
import { Icon } from "../icon";
import { useFieldLabel } from "../messages/field-label";
import { problemText } from "../messages/problem-text";
import { b, Msg, useText } from "../messages/use-text";
import { shortened } from "../parts/shortened";
import { STASH } from "../shell/paths";
import { useSubject } from "../subject";

/** More are not read through; the number says how many there are. */
const SHOWN = 50;

interface WrittenCountProps {
  readonly written: number;
  readonly refused: number;
  readonly problems: readonly RunProblem[];
}

/** "812 written", "3 could not be written" with each reason behind "why". Nothing when the run writes nothing. */
export function WrittenCount({ written, refused, problems }: WrittenCountProps) {
  const text = useText();
  const label = useFieldLabel();
  const type = useSubject();
  const [open, setOpen] = React.useState(false);
  if (written === 0 && refused === 0) return null;
  return (
    <>
      <span>
        <Icon icon={faPenToSquare} /> <Msg id="run.written" values={{ b, n: written }} />
      </span>
      {refused > 0 && (
        <span className="pss-k-red pss-state">
          <Icon icon={faTriangleExclamation} /> <Msg id="run.refused" values={{ b, n: refused }} />{" "}
          {problems.length > 0 && (
            <Button variant="link" size="sm" className="pss-why" aria-expanded={open} onClick={() => setOpen(!open)}>
              {text(open ? "run.why-hide" : "run.why")}
            </Button>
          )}
        </span>
      )}
      {open && (
        <ul className="pss-problems pss-small">
          {problems.slice(0, SHOWN).map(({ id, name, problem }) => {
            const said = problemText(text, problem, label);
            return (
              <li key={id}>
                <Link to={STASH.page(type, id)}>{shortened(name)}</Link>: {said.title} – {said.what} {said.todo}
              </li>
            );
          })}
          {problems.length > SHOWN && <li>{text("failures.more", { n: problems.length - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}
