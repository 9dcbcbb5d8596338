import * as React from "react";
import { ErrorBoundary } from "./error-boundary";
import type { Faces } from "./faces";
import { type FacesLoader, MixedVersions } from "./load-faces";

/** How a face looks while it is not there: `page` fills a block, `button` stands in Stash's row of buttons. */
export type FaceShape = "page" | "button";

interface Props {
  readonly loader: FacesLoader;
  readonly shape: FaceShape;
  draw(faces: Faces): React.ReactElement;
}

const NAME = "Performer & Site Sync";
const RELOAD = "Reload";

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

interface NoteProps {
  readonly shape: FaceShape;
  readonly text: string;
  /** What the button does, in words. */
  readonly remedy: string;
  readonly onRemedy: () => void;
}

/** What is wrong, and the one thing to do about it. In Stash's row of buttons the words are the button's title. */
function Note({ shape, text, remedy, onRemedy }: NoteProps) {
  if (shape === "button") {
    const click = `${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`;
    return (
      <button type="button" className="btn btn-secondary" title={`${text} Click to ${click}.`} onClick={onRemedy}>
        {remedy === RELOAD ? RELOAD : "Sync"}
      </button>
    );
  }
  return (
    <div className="alert alert-warning m-3" role="alert">
      {text}{" "}
      <button type="button" className="btn btn-secondary btn-sm ml-2" onClick={onRemedy}>
        {remedy}
      </button>
    </div>
  );
}

type Trouble = "updated" | "mixed" | "failed";

/** Why the faces did not load. */
async function diagnose(loader: FacesLoader, error: unknown): Promise<Trouble> {
  if (await loader.outdated()) return "updated";
  return error instanceof MixedVersions ? "mixed" : "failed";
}

const WORDS: Readonly<Record<Trouble, string>> = {
  updated: `${NAME} was updated since this page was opened.`,
  mixed: `${NAME} has files of two versions. If reloading does not help, install it again.`,
  failed: `${NAME} could not be loaded.`,
};

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
        {outdated && <Note shape={shape} text={WORDS.updated} remedy={RELOAD} onRemedy={loader.reload} />}
        {draw(faces)}
      </>
    );
  }
  if (failure?.tries !== tries) return <Waiting shape={shape} />;
  if (failure.trouble === "failed")
    return <Note shape={shape} text={WORDS.failed} remedy="Try again" onRemedy={() => setTries(tries + 1)} />;
  return <Note shape={shape} text={WORDS[failure.trouble]} remedy={RELOAD} onRemedy={loader.reload} />;
}

/** Draws a face of the lazy part: loading, failed and crashed states included, never a broken page. */
export function LazyFace(props: Props) {
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <Note shape={props.shape} text={`${NAME} met an error and is not shown.`} remedy="Try again" onRemedy={retry} />
      )}
    >
      <Loaded {...props} />
    </ErrorBoundary>
  );
}
