import { faBolt, faServer } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Form } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import type { SourceInfo } from "../../store/contracts";
import type { LaneProgress } from "../../sync/run-types";
import { Icon } from "../icon";
import { Msg, useText, useListText } from "../messages/use-text";
import { RemedyButton } from "../parts/remedy-button";
import { useAction } from "../parts/use-action";
import { useNow } from "../parts/use-now";
import { useSettings, useSources } from "../stores-context";
import { sourceState } from "./source-state";

/** Switches a source on or off in the settings; the other sources' state stays as it is. */
function useSwitch(source: SourceInfo) {
  const disabled = useSettings((state) => state.settings.disabledSources);
  const save = useSettings((state) => state.save);
  const { act, busy, error } = useAction();
  const toggle = () => {
    const others = disabled.filter((endpoint) => endpoint !== source.endpoint);
    act(() => save({ disabledSources: source.enabled ? [...others, source.endpoint] : others }));
  };
  return { toggle, busy, error };
}

const WAYS = { direct: faBolt, "through-stash": faServer } as const;

function Facts({ source }: { source: SourceInfo }) {
  const list = useListText();
  const account = source.test.state === "ready" ? source.test.account : null;
  return (
    <dl className="pss-facts-list">
      {account && (
        <>
          <dt>
            <Msg id="source.answer-time" />
          </dt>
          <dd>
            <Msg id="source.ms" values={{ ms: Math.round(account.latencyMs) }} />
          </dd>
          {source.way && (
            <>
              <dt>
                <Msg id="source.way" />
              </dt>
              <dd>
                <Icon icon={WAYS[source.way]} /> <Msg id={`source.way.${source.way}`} />
              </dd>
            </>
          )}
          <dt>
            <Msg id="source.account" />
          </dt>
          <dd>{[account.name, list(account.roles)].filter((part) => part !== "").join(" · ")}</dd>
        </>
      )}
      <dt>
        <Msg id="source.linked" />
      </dt>
      <dd>
        {source.linked === null ? "…" : <FormattedNumber value={source.linked} />}
        {source.linkedStudios ? (
          <span className="pss-dim">
            {" · "}
            <Msg id="source.linked.studios" values={{ n: source.linkedStudios }} />
          </span>
        ) : null}
      </dd>
    </dl>
  );
}

/** One stash-box: who it is, how it is, what to do when it is not well. `lane`: its lane of the run under way. */
export function SourceCard({ source, lane }: { source: SourceInfo; lane: LaneProgress | null }) {
  const text = useText();
  const now = useNow((lane?.wait != null && lane.wait.reason !== "delay") || source.resting != null);
  const state = sourceState(text, source, lane, now);
  const test = useSources((sources) => sources.test);
  const { act, busy } = useAction();
  const power = useSwitch(source);
  const id = React.useMemo(
    () => `pss-on-${source.precedence}-${source.endpoint.replace(/[^a-z0-9]/gi, "-")}`,
    [source],
  );
  return (
    <li className={`card pss-card pss-source ${state.className}`}>
      <div className="pss-source-top">
        <span className="pss-dim pss-small">
          <span className="sr-only">{text("source.place")} </span>
          {source.precedence}
        </span>
        <b className="pss-ellipsis" title={source.endpoint}>
          {source.name}
        </b>
        <Form.Switch
          id={id}
          checked={source.enabled}
          disabled={power.busy}
          onChange={power.toggle}
          label={<span className="sr-only">{text("source.use", { source: source.name })}</span>}
        />
      </div>
      <div className="pss-state">
        <Icon icon={state.icon} spin={source.test.state === "testing" && source.enabled} /> {state.words}
      </div>
      {state.failure && (
        <div className="pss-source-remedy pss-small">
          <p className="pss-mu">
            {state.failure.what} {state.failure.todo}
          </p>
          {state.failure.said && <p className="pss-dim pss-said">{state.failure.said}</p>}
          <RemedyButton
            remedy={state.failure.remedy}
            subject={source.name}
            disabled={busy}
            onTryAgain={() => act(() => test(source.endpoint))}
          />
        </div>
      )}
      {power.error && (
        <p className="pss-small pss-k-red pss-state" role="alert">
          {text("source.switch-failed", { message: power.error })}
        </p>
      )}
      <Facts source={source} />
    </li>
  );
}
