import * as React from "react";

/** The time (ms since epoch), drawn again every `every` ms while `active`: for countdowns. */
export function useNow(active: boolean, every = 1000): number {
  const [now, setNow] = React.useState(Date.now);
  React.useEffect(() => {
    if (!active) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [active, every]);
  return now;
}
