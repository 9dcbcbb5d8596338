import * as React from "react";
import { ErrorBoundary } from "./error-boundary";
import type { Faces } from "./faces";
import type { FacesLoader } from "./load-faces";
import { useEntryWords } from "./words";

/** How a face looks while it is not there: `page` fills a block, `button` stands in Stash's row of buttons. */
export type FaceShape = "page" | "button";

interface Props {
  readonly loader: FacesLoader;
  readonly shape: FaceShape;
  draw(faces: Faces): React.ReactElement;
}

function Waiting({ shape }: { shape: FaceShape }) {
  const words = useEntryWords();
  const spinner = <span className="spinner-border spinner-border-sm" aria-hidden="true" />;
  if (shape === "button") {
    return (
      <button type="button" className="btn btn-secondary" disabled title={words.loading}>
        {spinner} {words.sync}
      </button>
    );
  }
  return (
    <div className="p-3 text-muted" role="status">
      {spinner} {words.loading}
    </div>
  );
}

function Failed({ shape, text, onRetry }: { shape: FaceShape; text: string; onRetry: () => void }) {
  const words = useEntryWords();
  if (shape === "button") {
    return (
      <button type="button" className="btn btn-secondary" title={`${text} ${words.click}`} onClick={onRetry}>
        {words.sync}
      </button>
    );
  }
  return (
    <div className="alert alert-warning m-3" role="alert">
      {text}{" "}
      <button type="button" className="btn btn-secondary btn-sm ml-2" onClick={onRetry}>
        {words.again}
      </button>
    </div>
  );
}

function Loaded({ loader, shape, draw }: Props) {
  const words = useEntryWords();
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
  const remedy = failures > 1 ? ` ${words.reload}` : "";
  return <Failed shape={shape} text={words.failed + remedy} onRetry={() => setTries(tries + 1)} />;
}

/** Draws a face of the lazy part: loading, failed and crashed states included, never a broken page. */
export function LazyFace(props: Props) {
  const words = useEntryWords();
  return (
    <ErrorBoundary fallback={(retry) => <Failed shape={props.shape} text={words.crashed} onRetry={retry} />}>
      <Loaded {...props} />
    </ErrorBoundary>
  );
}
