/** The first time: what there is, how careful one can be, and a look at 50 performers that writes nothing. */
import { faCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { RunOptions } from "../../sync/run-types";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { useAction } from "../parts/use-action";
import { useReview, useRun, useSettings, useSources } from "../stores-context";
import { carePath } from "./care-nav";
import "./care.css";

const MODES = ["review", "safe", "everything"] as const;
export const FIRST_LOOK = 50;

/** True while nothing was ever compared, and nothing waits. */
export function useIsFirst(): boolean {
  const never = useRun((state) => state.last === null && state.interrupted === null && state.elsewhere === null);
  const running = useRun((state) => state.running);
  const empty = useReview((state) => state.state === "ready" && state.plans.size === 0);
  return never && !running && empty;
}

const Step: React.FC<{ at: number; done: boolean; title: string }> = ({ at, done, title, children }) => (
  <li className="pss-first-step">
    <span className={`pss-first-no ${done ? "pss-k-green" : "pss-k-blue"}`} aria-hidden="true">
      {done ? <Icon icon={faCheck} /> : at}
    </span>
    <div>
      <b>{title}</b>
      {children}
    </div>
  </li>
);

/** Draw it where `useIsFirst` holds. */
export function FirstRun() {
  const text = useText();
  const sources = useSources((state) => state.sources);
  const nameSearch = useSettings((state) => state.settings.nameSearch);
  const start = useRun((state) => state.start);
  const { act, busy, error } = useAction();
  const enabled = sources.filter((source) => source.enabled && source.invalid === null);
  const ready = enabled.filter((source) => source.test.state === "ready").length;
  const options: RunOptions = {
    task: "update-performers",
    selection: { first: FIRST_LOOK },
    nameSearch,
    fresh: false,
  };
  return (
    <section className="card pss-card pss-pad pss-first" aria-labelledby="pss-first-title">
      <h2 id="pss-first-title" className="pss-h2">
        {text("first.title")}
      </h2>
      <p className="pss-mu">{text("first.what")}</p>
      <ol className="pss-first-steps">
        <Step at={1} done={ready > 0 && ready === enabled.length} title={text("first.sources")}>
          <p className="pss-mu pss-small">{text("first.sources.what", { n: enabled.length, ready })}</p>
        </Step>
        <Step at={2} done={false} title={text("first.modes")}>
          <dl className="pss-first-modes">
            {MODES.map((mode) => (
              <div key={mode}>
                <dt>{text(`first.mode.${mode}`)}</dt>
                <dd className="pss-mu pss-small">{text(`first.mode.${mode}.what`)}</dd>
              </div>
            ))}
          </dl>
        </Step>
        <Step at={3} done={false} title={text("first.try")}>
          <p className="pss-mu pss-small">{text("first.try.what")}</p>
          {error && (
            <p className="pss-small pss-k-red pss-state" role="alert">
              {text("action.failed", { message: error })}
            </p>
          )}
          <div className="pss-actions">
            <Button disabled={busy || enabled.length === 0} onClick={() => act(() => start(options))}>
              {text("first.button")}
            </Button>
            <Link className="btn btn-secondary" to={carePath("settings")}>
              {text("first.settings")}
            </Link>
          </div>
        </Step>
      </ol>
    </section>
  );
}
