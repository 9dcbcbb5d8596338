import * as React from "react";
import { ErrorBoundary } from "./error-boundary";
import type { Faces } from "./faces";
import { type FacesLoader, MixedVersions } from "./load-faces";
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

type Trouble = "updated" | "mixed" | "failed" | "crashed";

interface NoteProps {
  readonly shape: FaceShape;
  readonly trouble: Trouble;
  /** Tries again, or reloads the page where that is what helps. */
  readonly onRemedy: () => void;
}

/** What is wrong, and the one thing to do about it. In Stash's row of buttons the words are the button's title. */
function Note({ shape, trouble, onRemedy }: NoteProps) {
  const words = useEntryWords();
  const again = trouble === "failed" || trouble === "crashed";
  if (shape === "button") {
    const title = again ? `${words[trouble]} ${words.click}` : words[trouble];
    return (
      <button type="button" className="btn btn-secondary" title={title} onClick={onRemedy}>
        {again ? words.sync : words.reload}
      </button>
    );
  }
  return (
    <div className="alert alert-warning m-3" role="alert">
      {words[trouble]}{" "}
      <button type="button" className="btn btn-secondary btn-sm ml-2" onClick={onRemedy}>
        {again ? words.again : words.reload}
      </button>
    </div>
  );
}

/** Why the faces did not load. */
async function diagnose(loader: FacesLoader, error: unknown): Promise<Trouble> {
  if (await loader.outdated()) return "updated";
  return error instanceof MixedVersions ? "mixed" : "failed";
}

/** A page that stays open for days goes on with what it has loaded; it is told where a face is opened. */
function useOutdated(loader: FacesLoader, shape: FaceShape): boolean {
  const [outdated, setOutdated] = React.useState(false);
  React.useEffect(() => {
    let shown = true;
    if (shape === "page" && loader.loaded()) void loader.outdated().then((is) => shown && setOutdated(is));
    return () => {
      shown = false;
    };
  }, [loader, shape]);
  return outdated;
}

function Loaded({ loader, shape, draw }: Props) {
  const [faces, setFaces] = React.useState(loader.loaded);
  const [tries, setTries] = React.useState(1);
  const [failure, setFailure] = React.useState<{ readonly tries: number; readonly trouble: Trouble } | null>(null);
  const outdated = useOutdated(loader, shape);

  React.useEffect(() => {
    let shown = true;
    loader.load().then(
      (loaded) => shown && setFaces(loaded),
      async (error: unknown) => {
        const trouble = await diagnose(loader, error);
        if (shown) setFailure({ tries, trouble });
      },
    );
    return () => {
      shown = false;
    };
  }, [loader, tries]);

  if (faces) {
    return (
      <>
        {outdated && <Note shape={shape} trouble="updated" onRemedy={loader.reload} />}
        {draw(faces)}
      </>
    );
  }
  if (failure?.tries !== tries) return <Waiting shape={shape} />;
  const { trouble } = failure;
  return (
    <Note shape={shape} trouble={trouble} onRemedy={trouble === "failed" ? () => setTries(tries + 1) : loader.reload} />
  );
}

/** Draws a face of the lazy part: loading, failed and crashed states included, never a broken page. */
export function LazyFace(props: Props) {
  return (
    <ErrorBoundary fallback={(retry) => <Note shape={props.shape} trouble="crashed" onRemedy={retry} />}>
      <Loaded {...props} />
    </ErrorBoundary>
  );
}
