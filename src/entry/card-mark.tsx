/** The mark on Stash's performer cards: how many changes wait. Reads one text that the lazy part writes (store/card-marks). */
import { faRotate } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Link } from "react-router-dom";
import { Glyph } from "./glyph";
import { NAME, useEntryWords } from "./words";

export const MARKS_KEY = "performerSiteSync.waiting";
export const MARKS_EVENT = "performerSiteSync.waiting";

type Marks = Readonly<Record<string, unknown>>;

/** Read once for all cards of a page, and again when it has changed. */
let known: Marks | null = null;
const listeners = new Set<() => void>();
let listening = false;

function read(): Marks {
  try {
    const marks: unknown = JSON.parse(window.localStorage.getItem(MARKS_KEY) ?? "null");
    return typeof marks === "object" && marks !== null ? { ...marks } : {};
  } catch {
    return {};
  }
}

function countOf(id: string): number {
  known ??= read();
  const count = Object.hasOwn(known, id) ? known[id] : 0;
  return typeof count === "number" ? count : 0;
}

function again(event: Event): void {
  if (event instanceof StorageEvent && event.key !== null && event.key !== MARKS_KEY) return;
  known = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (!listening) {
    listening = true;
    window.addEventListener(MARKS_EVENT, again);
    window.addEventListener("storage", again);
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The card's counters with `mark` as the last of them; null where the card has none. */
function withMark(node: unknown, mark: React.ReactElement): React.ReactElement | null {
  if (!React.isValidElement<{ className?: unknown; children?: React.ReactNode }>(node)) return null;
  const { className, children } = node.props;
  if (typeof className === "string" && className.split(" ").includes("card-popovers"))
    return React.cloneElement(node, undefined, children, mark);
  if (!Array.isArray(children)) return null;
  let found = false;
  const parts = children.map((child: React.ReactNode) => {
    const marked = found ? null : withMark(child, mark);
    found ||= marked !== null;
    return marked ?? child;
  });
  return found ? React.cloneElement(node, undefined, ...parts) : null;
}

/** The counters at the foot of a performer's card, with our mark among them while something waits. */
export function CardMark({ id, counters }: { id: string; counters: React.ReactNode }) {
  const { waiting } = useEntryWords();
  const [count, setCount] = React.useState(() => countOf(id));
  React.useEffect(() => {
    const look = () => setCount(countOf(id));
    look();
    return subscribe(look);
  }, [id]);
  if (!(count > 0)) return <>{counters}</>;
  const words = `${NAME} – ${waiting} ${count}`;
  const mark = (
    <Link className="btn btn-primary minimal" to={`/plugins/performer-site-sync/review/${id}`} title={words}>
      <Glyph icon={faRotate} />
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{words}</span>
    </Link>
  );
  const joined = withMark(counters, mark);
  if (joined) return joined;
  return (
    <>
      {counters}
      <hr />
      <div className="card-popovers btn-group">{mark}</div>
    </>
  );
}
