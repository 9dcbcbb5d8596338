import * as React from "react";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { subjectOf } from "../../sync/task-type";
import { useRun } from "../stores-context";
import { Subject } from "../subject";
import { endSentence, progressSentence } from "./run-words";

/** Says how the run goes, at most every 10 s, and its end at once. Silent about runs that ended before it was there. */
export function RunAnnouncer() {
  const task = useRun(({ running, progress, last }) => (running ? progress : last)?.options.task);
  return (
    <Subject type={task ? subjectOf(task) : "performer"}>
      <Announced />
    </Subject>
  );
}

function Announced() {
  const text = useText();
  const running = useRun((state) => state.running);
  const progress = useRun((state) => state.progress);
  const last = useRun((state) => state.last);
  const [seen, setSeen] = React.useState(false);
  React.useEffect(() => {
    if (running) setSeen(true);
  }, [running]);
  // A run that is paused says so in its note: `last` is an earlier one then.
  const ended = seen && !running && last !== null && last.id === progress?.runId;
  const message = running && progress ? progressSentence(text, progress) : ended ? endSentence(text, last) : "";
  return <Announcer message={message} urgent={ended} />;
}
