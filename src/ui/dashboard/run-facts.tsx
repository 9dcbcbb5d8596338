import * as React from "react";
import { FormattedNumber } from "react-intl";
import type { RunProgress } from "../../sync/run-types";
import { dim, Msg, useText } from "../messages/use-text";
import { percentOf } from "../parts/bar";
import { spanText } from "../parts/time-text";
import { ratePerMinute, savedRequests, slowestLane } from "./run-numbers";

const Fact: React.FC<{ big: React.ReactNode; good?: boolean }> = ({ big, good = false, children }) => (
  <div>
    <div className={`pss-big pss-num ${good ? "pss-k-green pss-state" : ""}`}>{big}</div>
    <div className="pss-dim pss-small">{children}</div>
  </div>
);

/** The four figures: done, time left, requests, requests saved. */
export function RunFacts({ progress }: { progress: RunProgress }) {
  const text = useText();
  const now = Date.now();
  const rate = ratePerMinute(progress, now);
  const slowest = progress.phase === "sources" ? slowestLane(progress.lanes, now) : null;
  const left = progress.timeLeftMs;
  const reasons = [
    text("facts.left"),
    ...(rate === null ? [] : [text("facts.rate", { rate })]),
    ...(slowest ? [text("facts.waiting-on", { source: slowest.name })] : []),
  ];
  return (
    <div className="pss-facts">
      <Fact big={<Msg id="facts.done" values={{ dim, done: progress.done, total: progress.total }} />}>
        <Msg id="facts.done.sub" values={{ percent: Math.floor(percentOf(progress.done, progress.total) ?? 0) }} />
      </Fact>
      <Fact big={left === null ? "…" : text("facts.about", { span: spanText(text, left) })}>{reasons.join(" · ")}</Fact>
      <Fact big={<Msg id="facts.requests" values={{ dim, made: progress.requests, toGo: progress.requestsToGo }} />}>
        <Msg id="facts.requests.sub" />
      </Fact>
      <Fact big={<FormattedNumber value={savedRequests(progress)} />} good>
        {progress.savedByFeed > 0 ? (
          <Msg id="facts.saved.feed" values={{ n: progress.savedByFeed }} />
        ) : (
          <Msg id="facts.saved.sub" />
        )}
      </Fact>
    </div>
  );
}
