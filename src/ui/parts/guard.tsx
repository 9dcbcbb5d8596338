/** Keeps an error of one part from taking the parts beside it along: a sentence in its place, and the way out. */
import * as React from "react";
import { useText } from "../messages/use-text";
import { RetryNote } from "./retry-note";

/** Longest piece of an error's own words that is shown. */
const SHOWN = 200;

function Crashed({ message, onAgain }: { message: string; onAgain: () => void }) {
  const text = useText();
  return (
    <RetryNote title="crash.title" again="crash.again" onAgain={onAgain}>
      {text("crash.what", { message })} {text("crash.todo")}
    </RetryNote>
  );
}

/** Draw it inside a `Face`. What failed is drawn anew when a person says so, or under another `key`. React reports the error. */
export class Guard extends React.Component<unknown, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    const words = error instanceof Error ? error.message : String(error);
    return { message: words.slice(0, SHOWN) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return <Crashed message={message} onAgain={() => this.setState({ message: null })} />;
  }
}
