import * as React from "react";
import { useText } from "../messages/use-text";
import { useRun, useSources } from "../stores-context";
import { SourceCard } from "./source-card";

/** Asks the enabled sources that are not known to work, once, when the overview opens. */
function useFirstTest() {
  const state = useSources((sources) => sources.state);
  const sources = useSources((store) => store.sources);
  const test = useSources((store) => store.test);
  const running = useRun((run) => run.running);
  const asked = React.useRef(false);
  React.useEffect(() => {
    // During a run the sources are busy, and their lanes say how they are.
    if (state !== "ready" || asked.current || running) return;
    asked.current = true;
    for (const source of sources) {
      if (source.enabled && !source.invalid && (source.test.state === "unknown" || source.test.state === "failed")) {
        test(source.endpoint).catch(() => undefined);
      }
    }
  }, [state, sources, test, running]);
}

/** A card per stash-box, in source order. */
export function SourceCards() {
  const text = useText();
  const sources = useSources((state) => state.sources);
  const running = useRun((state) => state.running);
  const lanes = useRun((state) => state.progress?.lanes);
  useFirstTest();
  return (
    <ol className="pss-sources" aria-label={text("sources.title")}>
      {sources.map((source) => (
        <SourceCard
          key={`${source.precedence} ${source.endpoint}`}
          source={source}
          lane={(running && lanes?.find((lane) => lane.endpoint === source.endpoint)) || null}
        />
      ))}
    </ol>
  );
}
