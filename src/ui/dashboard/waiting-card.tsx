import { faChevronRight, faCircleCheck } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { FormattedNumber } from "react-intl";
import { Link } from "react-router-dom";
import type { SourceInfo } from "../../store/contracts";
import { Icon } from "../icon";
import { KINDS, kindLook } from "../kinds-look";
import { Msg, useText } from "../messages/use-text";
import { Skeleton } from "../parts/skeleton";
import { reviewPath } from "../shell/paths";
import { useReview, useRun, useSources } from "../stores-context";
import { Subject, useSubject } from "../subject";
import { useWaiting, useWaitingChanges } from "./use-waiting";
import type { Waiting } from "./waiting";

function KindLines({ heap, waiting }: { heap: "safe" | "decide"; waiting: Waiting }) {
  const type = useSubject();
  const counts = waiting[heap].kinds;
  const kinds = KINDS.filter((kind) => counts.has(kind));
  return (
    <ul className="pss-kind-lines">
      {kinds.map((kind) => {
        const look = kindLook(kind);
        return (
          <li key={kind}>
            <Link to={reviewPath(type, null, { kind })} className="pss-kind-line">
              <span className={`pss-kind ${look.className}`}>
                <Icon icon={look.icon} /> <Msg id={look.label} values={{ count: counts.get(kind) }} />
              </span>
              <span className="pss-num">
                <Msg id="review.field.changes" values={{ count: counts.get(kind) }} />
              </span>
              <Icon icon={faChevronRight} className="pss-dim" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Heap({ heap, waiting }: { heap: "safe" | "decide"; waiting: Waiting }) {
  const text = useText();
  const type = useSubject();
  const { changes, performers } = waiting[heap];
  if (changes === 0) return null;
  const look = heap === "decide" ? "btn-primary" : "btn-secondary";
  return (
    <div className="pss-heap">
      <div className="pss-heap-head">
        <div>
          <div className="pss-big pss-num">
            <FormattedNumber value={changes} />
          </div>
          <div className="pss-dim pss-small">{text(`waiting.${heap}`, { changes, performers })}</div>
        </div>
        <Link className={`btn ${look}`} to={reviewPath(type, null, { heap })}>
          {text(`waiting.${heap}.button`)}
        </Link>
      </div>
      <KindLines heap={heap} waiting={waiting} />
    </div>
  );
}

/** Off or failing sources are not what the library is in step with. */
const answers = (source: SourceInfo) => source.enabled && !source.invalid && source.test.state !== "failed";

/** Why nothing waits: all in step, nothing compared yet, or not yet done. */
function NothingWaits() {
  const last = useRun((state) => state.last);
  const running = useRun((state) => state.running);
  const enabled = useSources((state) => state.sources.filter(answers).length);
  // A run over nobody has brought nothing in step.
  const compared = last !== null && last.done > 0;
  const inStep = compared && last.end === "finished" && last.failed === 0 && !running;
  const some = compared || (last !== null && last.total > 0);
  const key = running ? "waiting.running" : inStep ? "waiting.in-step" : some ? "waiting.some" : "waiting.never";
  return (
    <div className="card pss-card pss-empty">
      {inStep && <Icon icon={faCircleCheck} className="pss-empty-icon pss-k-green pss-state" />}
      <h3>
        <Msg id={`${key}.title`} />
      </h3>
      <p className="pss-mu">
        <Msg id={`${key}.what`} values={{ performers: last?.done ?? 0, sources: enabled }} />
      </p>
    </div>
  );
}

/** The two heaps of one sort of entity, never one number: what wants a decision and what is safe, each with its kinds. */
function Heaps({ title }: { title: boolean }) {
  const waiting = useWaiting();
  return (
    <>
      {title && (
        <h3 className="pss-heaps-title">
          <Msg id="of.title" />
        </h3>
      )}
      <div className="card pss-card">
        <Heap heap="decide" waiting={waiting} />
        <Heap heap="safe" waiting={waiting} />
      </div>
    </>
  );
}

/** What waits, performers and studios apart. */
export function WaitingCard() {
  const state = useReview((review) => review.state);
  const changes = useWaitingChanges();
  const types = (["performer", "studio"] as const).filter((type) => changes[type] > 0);
  const some = types.length > 0;
  return (
    <section className="pss-waiting" aria-labelledby="pss-waiting-title">
      <h2 className="pss-h2" id="pss-waiting-title">
        <Msg id="waiting.title" />
      </h2>
      {state === "loading" && !some && <Skeleton rows={5} />}
      {state === "ready" && !some && <NothingWaits />}
      {types.map((type) => (
        <Subject key={type} type={type}>
          <Heaps title={changes.studio > 0} />
        </Subject>
      ))}
    </section>
  );
}
