/** What a source's card says about it: one state, in words, from the test, the settings and the run. */
import {
  faBan,
  faCircleCheck,
  faCircleQuestion,
  faCircleXmark,
  faClock,
  faHourglassHalf,
  faPowerOff,
  faSpinner,
  type IconDefinition,
} from "@fortawesome/free-solid-svg-icons";
import type { SourceInfo } from "../../store/contracts";
import type { FailureKind } from "../../sync/ports";
import type { Rest } from "../../sync/rest-ports";
import type { LaneProgress } from "../../sync/run-types";
import { isMessageKey, type MessageKey, PREFIX } from "../messages/catalogue";
import { type FailureText, failureText } from "../messages/failure-text";
import type { Text } from "../messages/use-text";
import { clockText } from "../parts/time-text";
import { laneFailed } from "./lane-state";

export interface SourceState {
  readonly icon: IconDefinition;
  readonly className: string;
  readonly words: string;
  /** What failed and what to do, when something did. */
  readonly failure: Pick<FailureText, "title" | "what" | "todo" | "remedy" | "said"> | null;
}

function plain(icon: IconDefinition, className: string, words: string): SourceState {
  return { icon, className, words, failure: null };
}

/** Sentences for an address or key that cannot be used at all; ids the catalogue lacks get the general one. */
function invalidState(text: Text, source: SourceInfo, reason: string): SourceState {
  const id = `source.invalid.${reason.replace(PREFIX, "").replace("source.invalid.", "")}`;
  const key: MessageKey = isMessageKey(id) ? id : "source.invalid";
  const noKey = key === "source.invalid.no-key";
  const failure = {
    title: text("source.invalid.title", { source: source.name }),
    what: text(key),
    said: null,
    todo: text(noKey ? "failure.auth.todo" : "source.invalid.todo"),
    remedy: noKey ? ("key" as const) : ("providers" as const),
  };
  const words = text(noKey ? "source.state.no-key" : "source.state.invalid");
  return { icon: faBan, className: "pss-k-red", words, failure };
}

function failedState(failure: FailureText): SourceState {
  return { icon: faCircleXmark, className: "pss-k-red", words: failure.short, failure };
}

/** Whether a failure may pass by itself. */
export function isTransient(kind: FailureKind): boolean {
  return kind === "offline" || kind === "limited" || kind === "server" || kind === "malformed";
}

/** Given up for a while: why, until when, and what may be done before. */
function restingState(text: Text, { name }: SourceInfo, { failure, until }: Rest, now: number): SourceState {
  const words = failureText(text, failure, name);
  // A key that was refused does not mend itself by waiting: what is to be done counts, not the rest.
  if (!isTransient(failure.kind)) return failedState(words);
  // It goes on by itself with the network, not after a minute.
  if (failure.here) return { ...failedState({ ...words, remedy: "try-now" }), className: "pss-k-orange" };
  const left = clockText(until - now);
  const what = text("source.resting.what", { source: name, reason: words.short, left });
  return {
    icon: faHourglassHalf,
    className: "pss-k-orange",
    words: text("source.state.resting", { left }),
    failure: { ...words, what, todo: "", remedy: "try-now" },
  };
}

/** `lane` is the source's lane of a run that is under way, `now` ms since epoch for its countdown. */
export function sourceState(text: Text, source: SourceInfo, lane: LaneProgress | null, now: number): SourceState {
  if (!source.enabled) return plain(faPowerOff, "pss-k-dim", text("source.state.off"));
  if (source.invalid) return invalidState(text, source, source.invalid);
  const { resting } = source;
  if (resting && resting.until > now && source.test.state !== "testing")
    return restingState(text, source, resting, now);
  if (lane?.failure && laneFailed(lane)) {
    return failedState(failureText(text, lane.failure, source.name));
  }
  if (lane?.wait && lane.wait.reason !== "delay") {
    const left = clockText(lane.wait.until - now);
    return plain(faClock, "pss-k-orange", text(`source.state.${lane.wait.reason}`, { left }));
  }
  const { test } = source;
  if (test.state === "failed") return failedState(failureText(text, test.failure, source.name));
  if (test.state === "testing") return plain(faSpinner, "pss-k-blue", text("source.state.testing"));
  if (test.state === "ready") return plain(faCircleCheck, "pss-k-green", text("source.state.ready"));
  return plain(faCircleQuestion, "pss-k-dim", text("source.state.unknown"));
}
