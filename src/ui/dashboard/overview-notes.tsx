/** What is wrong with the whole, above everything else; each with its one remedy. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import { EvictedNote } from "../history/space-notes";
import { LoadError } from "../settings/load-error";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { CutNote } from "../review/cut-note";
import { pagePath, STASH } from "../shell/paths";
import { useReview, useRun, useSources, useStores } from "../stores-context";
import { Subject } from "../subject";

function Again({ load }: { load: () => Promise<void> }) {
  const text = useText();
  return (
    <Button size="sm" variant="secondary" onClick={() => load().catch(() => undefined)}>
      {text("remedy.try-again")}
    </Button>
  );
}

/** Stash itself did not tell which stash-boxes there are. */
export function SourcesFailed({ error }: { error: string | null }) {
  const text = useText();
  const load = useSources((state) => state.load);
  return (
    <Note tone="bad" live title={text("sources.failed.title")} actions={<Again load={load} />}>
      {text("sources.failed.what")} {error && text("failure.server-said", { detail: error })}
    </Note>
  );
}

/** No stash-box is configured: nothing can be asked, so nothing else is shown. */
export function NoSources() {
  const text = useText();
  return (
    <div className="card pss-card pss-empty">
      <h2>{text("sources.none.title")}</h2>
      <p className="pss-mu">{text("sources.none.what")}</p>
      <Link className="btn btn-primary" to={STASH.providers}>
        {text("sources.none.button")}
      </Link>
    </div>
  );
}

/** Runs, settings and switches: what concerns all of the page. */
export function OverviewNotes() {
  const text = useText();
  const runError = useRun((state) => state.error);
  const sourcesError = useSources((state) => (state.state === "ready" ? state.error : null));
  const loadSources = useSources((state) => state.load);
  const { reviews } = useStores();
  const reviewErrors = [useReview((state) => state.error, "performer"), useReview((state) => state.error, "studio")];
  const reviewError = reviewErrors.find((error) => error !== null) ?? null;
  const loadReview = async () => {
    await Promise.all([reviews.performer.getState().load(), reviews.studio.getState().load()]);
  };
  const unclear = useReview((state) => state.unclear, "performer") + useReview((state) => state.unclear, "studio");
  const sources = useSources((state) => state.sources);
  const allOff = sources.length > 0 && sources.every((source) => !source.enabled);
  return (
    <>
      {runError && (
        <Note tone="bad" live title={text("run.error.title")}>
          {runError} {text("run.error.todo")}
        </Note>
      )}
      {sourcesError && (
        <Note tone="warn" title={text("sources.partly.title")} actions={<Again load={loadSources} />}>
          {sourcesError} {text("sources.partly.what")}
        </Note>
      )}
      {reviewError && (
        <Note tone="bad" live title={text("review.error.title")} actions={<Again load={loadReview} />}>
          {reviewError} {text("review.error.todo")}
        </Note>
      )}
      {(["performer", "studio"] as const).map((type) => (
        <Subject key={type} type={type}>
          <CutNote />
        </Subject>
      ))}
      {unclear > 0 && (
        <Note tone="warn" title={text("review.unclear.title", { n: unclear })}>
          {text("review.unclear.what", { n: unclear })}
        </Note>
      )}
      <EvictedNote />
      <LoadError />
      {allOff && (
        <Note
          tone="warn"
          title={text("sources.all-off.title")}
          actions={
            <Link className="btn btn-sm btn-secondary" to={pagePath("settings")}>
              {text("tab.settings")}
            </Link>
          }
        >
          {text("sources.all-off.what")}
        </Note>
      )}
    </>
  );
}
