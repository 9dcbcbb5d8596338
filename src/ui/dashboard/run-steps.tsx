import { faCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import type { RunPhase, RunProgress } from "../../sync/run-types";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";

const PHASES = ["library", "sources", "comparing", "writing", "done"] as const satisfies readonly RunPhase[];

/** Where the run is: what is behind it, what it does now, what is still to come. */
export function RunSteps({ progress }: { progress: RunProgress }) {
  const phases = PHASES.filter((phase) => phase !== "writing" || progress.options.mode === "everything");
  const at = phases.indexOf(progress.phase);
  return (
    <ol className="pss-steps">
      {phases.map((phase, place) => {
        const state = place < at || progress.phase === "done" ? "done" : place === at ? "now" : "next";
        return (
          <li key={phase} className={`pss-step-${state}`} {...(state === "now" ? { "aria-current": "step" } : {})}>
            {state === "done" && <Icon icon={faCheck} />}{" "}
            <Msg id={`step.${phase}.${state}`} values={{ read: progress.libraryRead, done: progress.done }} />
          </li>
        );
      })}
    </ol>
  );
}
