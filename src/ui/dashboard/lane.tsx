import * as React from "react";
import type { LaneProgress } from "../../sync/run-types";
import { Icon } from "../icon";
import { Msg, useText } from "../messages/use-text";
import { Bar, percentOf } from "../parts/bar";
import { useNow } from "../parts/use-now";
import { useSettings } from "../stores-context";
import { changesText, laneFailed, laneState } from "./lane-state";

/** A source's part of the run. Only lanes that wait tick. */
export function Lane({ lane }: { lane: LaneProgress }) {
  const text = useText();
  const delay = useSettings((state) => state.settings.delaySeconds);
  const now = useNow(lane.wait !== null, lane.wait?.reason === "delay" ? 200 : 1000);
  const state = laneState(text, lane, now, delay, window.navigator.onLine);
  const percent = percentOf(lane.done, lane.total) ?? (lane.state === "done" ? 100 : 0);
  return (
    <li className="pss-lane">
      <b className="pss-ellipsis" title={lane.endpoint}>
        {lane.name}
      </b>
      <Bar percent={percent} variant={state.variant} label={text("lane.label", { source: lane.name })} />
      <span className="pss-num pss-dim">
        <Msg id="lane.performers" values={{ done: lane.done, total: lane.total }} />
      </span>
      <span className={`pss-lane-state ${state.className ? `${state.className} pss-state` : ""}`}>
        {state.icon && <Icon icon={state.icon} />} {state.words}
        {!laneFailed(lane) && lane.failed > 0 && (
          <span className="pss-k-red pss-state"> · {text("lane.unread", { n: lane.failed })}</span>
        )}
        {!laneFailed(lane) && lane.changes?.failure && (
          <span className="pss-k-orange pss-state"> · {changesText(text, lane)}</span>
        )}
      </span>
    </li>
  );
}
