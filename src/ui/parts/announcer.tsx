import * as React from "react";

/**
 * A polite live region that says `message`, but no two within `every` ms: the newest waits its turn. `urgent` messages
 * (an end, a stop) are said at once. An empty message takes away what was said: it is over.
 */
export function Announcer({ message, urgent = false, every = 10_000 }: AnnouncerProps) {
  const [said, setSaid] = React.useState("");
  const last = React.useRef(Number.NEGATIVE_INFINITY);
  React.useEffect(() => {
    if (message === "") {
      setSaid("");
      return;
    }
    const say = () => {
      last.current = Date.now();
      setSaid(message);
    };
    const wait = urgent ? 0 : last.current + every - Date.now();
    if (wait <= 0) {
      say();
      return;
    }
    const timer = setTimeout(say, wait);
    return () => clearTimeout(timer);
  }, [message, urgent, every]);
  return (
    <div className="sr-only" aria-live="polite" data-testid="pss-announcer">
      {said}
    </div>
  );
}

interface AnnouncerProps {
  message: string;
  urgent?: boolean;
  every?: number;
}
