/** The first time: what there is, how careful one can be, and a look at 50 performers that writes nothing. */
import { faCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { RunOptions } from "../../sync/run-types";
import { RUN_MODES } from "../dashboard/mode-select";
import { type EstimateState, useEstimate } from "../dashboard/use-estimate";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { useAction } from "../parts/use-action";
import { useReview, useRun, useSettings, useSources } from "../stores-context";
import { carePath } from "./care-nav";
import "./care.css";

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

const WHOLE: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };
const LINKED: RunOptions = { ...WHOLE, selection: { linked: true } };

const countOf = (estimate: EstimateState) => (estimate.state === "known" ? estimate.value.performers : null);

/** What an update writes: saved as it is chosen, the same setting as on the settings page. */
function Modes() {
  const text = useText();
  const chosen = useSettings((state) => state.settings.runMode);
  const save = useSettings((state) => state.save);
  const { act, busy, error } = useAction();
  return (
    <>
      <div className="pss-first-modes" role="radiogroup" aria-label={text("first.modes")}>
        {RUN_MODES.map((mode) => (
          <label key={mode} className={`pss-first-mode ${mode === chosen ? "pss-first-chosen" : ""}`}>
            <input
              type="radio"
              name="pss-first-mode"
              checked={mode === chosen}
              disabled={busy}
              onChange={() => act(() => save({ runMode: mode }))}
            />
            <span>
              <b>{text(`first.mode.${mode}`)}</b>
              <span className="pss-mu pss-small">{text(`first.mode.${mode}.what`)}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p className="pss-small pss-k-red pss-state" role="alert">
          {text("source.switch-failed", { message: error })}
        </p>
      )}
    </>
  );
}

/** Draw it where `useIsFirst` holds. */
export function FirstRun() {
  const text = useText();
  const sources = useSources((state) => state.sources);
  const nameSearch = useSettings((state) => state.settings.nameSearch);
  const start = useRun((state) => state.start);
  const { act, busy, error } = useAction();
  const enabled = sources.filter((source) => source.enabled && source.invalid === null);
  const ready = enabled.filter((source) => source.test.state === "ready").length;
  const all = countOf(useEstimate(WHOLE));
  const linked = countOf(useEstimate(LINKED));
  const options: RunOptions = { ...WHOLE, selection: { first: FIRST_LOOK }, nameSearch };
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
        <Step at={2} done={all !== null && all > 0} title={text("first.library")}>
          <p className="pss-mu pss-small" id="pss-first-library">
            {all === 0 && text("estimate.nobody")}
            {!!all && linked !== null && text("first.library.what", { all, linked })}
          </p>
        </Step>
        <Step at={3} done={false} title={text("first.modes")}>
          <p className="pss-mu pss-small">{text("first.modes.what")}</p>
          <Modes />
        </Step>
        <Step at={4} done={false} title={text("first.try")}>
          <p className="pss-mu pss-small">{text("first.try.what")}</p>
          {error && (
            <p className="pss-small pss-k-red pss-state" role="alert">
              {text("action.failed", { message: error })}
            </p>
          )}
          <div className="pss-actions">
            <Button
              disabled={busy || enabled.length === 0 || all === 0}
              aria-describedby="pss-first-library"
              onClick={() => act(() => start(options))}
            >
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
