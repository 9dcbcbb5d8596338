/** The watch, as far as every page of Stash knows of it: when it is due, and how many performers and studios changed upstream. */
import { faRotate } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { NavLink } from "react-router-dom";
import { Glyph } from "./glyph";
import type { FacesLoader } from "./load-faces";
import { NAME, useEntryWords } from "./words";

/** The lazy part writes it (store/watch-mirror), so that a page need not load that to learn that nothing is to do. */
export const MIRROR_KEY = "performerSiteSync.watch";
export const MIRROR_EVENT = "performerSiteSync.watch";

/** After the page itself: what nobody waits for comes last. */
const PATIENCE_MS = 5_000;

interface Known {
  readonly hours: number;
  readonly at: number | null;
  readonly changed: number;
}

const NOTHING: Known = { hours: 0, at: null, changed: 0 };

function read(): Known {
  try {
    const known: unknown = JSON.parse(window.localStorage.getItem(MIRROR_KEY) ?? "null");
    return typeof known === "object" && known !== null ? { ...NOTHING, ...known } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** True when the person wants to be told of changes and has not been for so long. */
export function isDue({ hours, at }: Known, now: number): boolean {
  return hours > 0 && (at === null || at > now || now - at >= hours * 3_600_000);
}

/** Looks once for this page, if it is due. Whether another tab does it already is decided where it is done. */
export function startWatch(loader: FacesLoader): void {
  window.setTimeout(() => {
    if (isDue(read(), Date.now()))
      loader.load().then(
        (faces) => faces.watch?.(),
        () => undefined,
      );
  }, PATIENCE_MS);
}

/** Beside Stash's own buttons, only while there is something to tell: how many performers and studios changed upstream. */
export function WatchBadge() {
  const { changed: said } = useEntryWords();
  const [changed, setChanged] = React.useState(() => read().changed);
  React.useEffect(() => {
    const again = () => setChanged(read().changed);
    window.addEventListener(MIRROR_EVENT, again);
    window.addEventListener("storage", again);
    return () => {
      window.removeEventListener(MIRROR_EVENT, again);
      window.removeEventListener("storage", again);
    };
  }, []);
  if (!(changed > 0)) return null;
  const words = `${NAME} – ${said} ${changed}`;
  return (
    <NavLink className="nav-utility" exact to="/plugins/performer-site-sync">
      <span className="btn btn-primary minimal d-flex align-items-center h-100" title={words}>
        <Glyph icon={faRotate} />
        <span className="badge badge-pill badge-info ml-1" aria-hidden="true">
          {changed > 999 ? "999+" : changed}
        </span>
        <span className="sr-only">{words}</span>
      </span>
    </NavLink>
  );
}
