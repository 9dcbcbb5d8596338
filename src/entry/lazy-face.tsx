import * as React from "react";
import { ErrorBoundary } from "./error-boundary";
import type { Faces } from "./faces";
import type { FacesLoader } from "./load-faces";

/** How a face looks while it is not there: `page` fills a block, `button` stands in Stash's row of buttons. */
export type FaceShape = "page" | "button";

interface Props {
  readonly loader: FacesLoader;
  readonly shape: FaceShape;
  draw(faces: Faces): React.ReactElement;
}

const NAME = "Performer & Site Sync";
/** Said of a crash: what was touched, and what to do when trying again does not help. */
const CALM =
  "Nothing was changed, and the rest of Stash works. If it happens again, reload this page; then update the plugin, or report it to its authors.";

function Waiting({ shape }: { shape: FaceShape }) {
  const spinner = <span className="spinner-border spinner-border-sm" aria-hidden="true" />;
  if (shape === "button") {
    return (
      <button type="button" className="btn btn-secondary" disabled title={`${NAME} is loading`}>
        {spinner} Sync
      </button>
    );
  }
  return (
    <div className="p-3 text-muted" role="status">
      {spinner} Loading {NAME} …
    </div>
  );
}

function Failed({ shape, text, onRetry }: { shape: FaceShape; text: string; onRetry: () => void }) {
  if (shape === "button") {
    return (
      <button type="button" className="btn btn-secondary" title={`${text} Click to try again.`} onClick={onRetry}>
        Sync
      </button>
    );
  }
  return (
    <div className="alert alert-warning m-3" role="alert">
      {text}{" "}
      <button type="button" className="btn btn-secondary btn-sm ml-2" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}

function Loaded({ loader, shape, draw }: Props) {
  const [faces, setFaces] = React.useState(loader.loaded);
  const [tries, setTries] = React.useState(1);
  const [failures, setFailures] = React.useState(0);

  React.useEffect(() => {
    let shown = true;
    loader.load().then(
      (loaded) => shown && setFaces(loaded),
      () => shown && setFailures(tries),
    );
    return () => {
      shown = false;
    };
  }, [loader, tries]);

  if (faces) return draw(faces);
  if (failures < tries) return <Waiting shape={shape} />;
  const remedy = failures > 1 ? " Check that Stash is running; if it was updated a moment ago, reload this page." : "";
  return <Failed shape={shape} text={`${NAME} could not be loaded.${remedy}`} onRetry={() => setTries(tries + 1)} />;
}

/** Draws a face of the lazy part: loading, failed and crashed states included, never a broken page. */
export function LazyFace(props: Props) {
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <Failed shape={props.shape} text={`${NAME} met an error and is not shown. ${CALM}`} onRetry={retry} />
      )}
    >
      <Loaded {...props} />
    </ErrorBoundary>
  );
}
