/** Test connections: every source on every way, side by side. */
import { faBolt, faCircleCheck, faCircleXmark, faServer } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedTime } from "react-intl";
import type { SourceInfo } from "../../store/contracts";
import type { ConnectionTest } from "../../store/diagnostics-contracts";
import { wayTrouble } from "../../sync/checks/way-trouble";
import type { Rest } from "../../sync/rest-ports";
import type { WayTest } from "../../sync/care-ports";
import { isTransient } from "../dashboard/source-state";
import { Icon } from "../icon";
import { type FailureText, failureText } from "../messages/failure-text";
import { Msg, useText, useListText } from "../messages/use-text";
import { Note } from "../parts/note";
import { RemedyButton } from "../parts/remedy-button";
import { clockText } from "../parts/time-text";
import { useAction } from "../parts/use-action";
import { useNow } from "../parts/use-now";
import { useCare, useRun, useSources } from "../stores-context";

/**
 * What is newest of the two: the test of every way, or the overview's, which asks on one way only (`ways` then holds that one).
 * Nothing where neither has an answer.
 */
function newestTest({ endpoint, test, way }: SourceInfo, all: ConnectionTest | undefined): ConnectionTest | undefined {
  if (!("at" in test) || (all && (all.state === "testing" || (all.at ?? 0) >= test.at))) return all;
  const result = test.state === "ready" ? { account: test.account, failure: null } : { ...test, account: null };
  const { account, failure } = result;
  return { endpoint, state: "done", ways: [{ way: way ?? "direct", account, failure, version: null }], at: test.at };
}

const WAYS = { direct: faBolt, "through-stash": faServer } as const;

function WayRow({ test, source }: { test: WayTest; source: SourceInfo }) {
  const text = useText();
  const list = useListText();
  const { account, failure, version, way } = test;
  const quiet = <span className="pss-dim">{text("ways.not-said")}</span>;
  const cell = (label: "time" | "account" | "roles" | "version", value: React.ReactNode) => (
    <td data-label={text(`ways.${label}`)}>{account ? value || quiet : "–"}</td>
  );
  return (
    <tr>
      <th scope="row">
        <Icon icon={WAYS[way]} /> {text(`ways.${way}`)}
      </th>
      <td data-label={text("ways.result")} className={`pss-state ${failure ? "pss-k-red" : "pss-k-green"}`}>
        <Icon icon={failure ? faCircleXmark : faCircleCheck} />{" "}
        {failure ? failureText(text, failure, source.name).short : text("ways.ok")}
      </td>
      {cell("time", account && text("source.ms", { ms: Math.round(account.latencyMs) }))}
      {cell("account", account?.name)}
      {cell("roles", account && list(account.roles))}
      {cell("version", version)}
    </tr>
  );
}

/** What stands in the way of the browser, or what the source itself refuses. */
function Trouble({ source, test }: { source: SourceInfo; test: ConnectionTest }) {
  const text = useText();
  const browser = useCare((state) => state.browser);
  const testWays = useCare((state) => state.testWays);
  const { act, busy } = useAction();
  const trouble = wayTrouble(source.endpoint, test.ways, browser);
  const failed = test.ways.find((way) => way.failure)?.failure;
  if (!failed) return null;
  const again = () => act(() => testWays(source.endpoint));
  const remedy = (which: FailureText["remedy"]) => (
    <RemedyButton remedy={which} subject={source.name} disabled={busy} onTryAgain={again} />
  );
  if (trouble === null || trouble === "other") {
    const words = failureText(text, failed, source.name);
    // Stash refuses what the browser was granted: the direct way works, so it is a note, not an alarm.
    return (
      <Note tone={trouble === null ? "info" : "bad"} title={words.title} actions={remedy(words.remedy)}>
        {words.what} {words.todo} {words.said}
      </Note>
    );
  }
  const { origin } = new URL(source.endpoint);
  const which = ({ policy: "plugins", mixed: "providers", cors: "try-again" } as const)[trouble as "policy"];
  return (
    <Note
      tone={trouble === "unreachable" || trouble === "unknown" ? "bad" : "warn"}
      title={text(`ways.trouble.${trouble}.title`, { origin })}
      actions={remedy(which ?? "try-again")}
    >
      {text(`ways.trouble.${trouble}.what`, { origin })}
    </Note>
  );
}

/** Given up for a while: why, and until when. A test goes through, and ends it when it succeeds. */
function RestNote({ source, rest }: { source: SourceInfo; rest: Rest }) {
  const text = useText();
  const now = useNow(true);
  const testWays = useCare((state) => state.testWays);
  const { act, busy } = useAction();
  if (rest.until <= now || !isTransient(rest.failure.kind)) return null;
  const left = clockText(rest.until - now);
  const words = failureText(text, rest.failure, source.name);
  const button = (
    <RemedyButton
      remedy="try-now"
      subject={source.name}
      disabled={busy}
      onTryAgain={() => act(() => testWays(source.endpoint))}
    />
  );
  // Without a network here it goes on by itself, and the source needs no rest.
  const { here } = rest.failure;
  return (
    <Note tone="warn" title={here ? words.title : text("source.state.resting", { left })} actions={button}>
      {here
        ? `${words.what} ${words.todo}`
        : text("source.resting.what", { source: source.name, reason: words.short, left })}
    </Note>
  );
}

function SourceWays({ source, test }: { source: SourceInfo; test: ConnectionTest | undefined }) {
  const text = useText();
  const headers = ["way", "result", "time", "account", "roles", "version"] as const;
  return (
    <section className="card pss-card pss-pad pss-ways" aria-label={source.name}>
      <h3 className="pss-care-h">
        {source.name} <span className="pss-dim pss-small">{source.endpoint}</span>
      </h3>
      {source.resting && <RestNote source={source} rest={source.resting} />}
      {test && test.ways.length > 0 ? (
        <>
          <table className="pss-care-table">
            <caption className="sr-only">{text("ways.table", { source: source.name })}</caption>
            <thead>
              <tr>
                {headers.map((header) => (
                  <th scope="col" key={header}>
                    {text(`ways.${header}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {test.ways.map((way) => (
                <WayRow key={way.way} test={way} source={source} />
              ))}
            </tbody>
          </table>
          {test.state === "done" && <Trouble source={source} test={test} />}
          {test.state === "done" && test.at !== null && (
            <p className="pss-small pss-mu">
              <Msg id="ways.tested" values={{ time: <FormattedTime value={test.at} /> }} />{" "}
              {source.way && text("ways.uses", { way: text(`ways.${source.way}`) })}
            </p>
          )}
        </>
      ) : (
        <p className="pss-mu">{text(test ? "ways.testing" : "ways.never")}</p>
      )}
    </section>
  );
}

/** Draw it inside a `Face`. */
export function ConnectionsFace() {
  const text = useText();
  const sources = useSources((state) => state.sources);
  const connections = useCare((state) => state.connections);
  const testWays = useCare((state) => state.testWays);
  const running = useRun((state) => state.running);
  const { act, busy, error } = useAction();
  const usable = sources.filter((source) => source.enabled && source.invalid === null);
  const testing = busy || [...connections.values()].some((test) => test.state === "testing");
  return (
    <div className="pss-care">
      <div className="pss-care-head">
        <p className="pss-mu">{text("ways.what")}</p>
        <Button disabled={testing || running || usable.length === 0} onClick={() => act(() => testWays())}>
          {text(testing ? "ways.testing" : "ways.test")}
        </Button>
      </div>
      {error && (
        <Note tone="bad" live title={text("care.failed")}>
          {error}
        </Note>
      )}
      {usable.length === 0 && <p className="pss-mu">{text("ways.none")}</p>}
      {usable.map((source) => (
        <SourceWays key={source.endpoint} source={source} test={newestTest(source, connections.get(source.endpoint))} />
      ))}
    </div>
  );
}
