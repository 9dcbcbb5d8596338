import * as React from "react";
import { useText } from "../messages/use-text";

const WIDTHS = ["88%", "64%", "76%", "52%", "70%", "58%", "82%", "46%"];

/** Grey rows where a card's content will be, eight at most; says "Loading" once to screen readers. */
export function Skeleton({ rows = 3, className = "" }: { rows?: number; className?: string }) {
  const text = useText();
  return (
    <div className={`card pss-card pss-pad ${className}`} role="status">
      <span className="sr-only">{text("state.loading")}</span>
      {WIDTHS.slice(0, rows).map((width) => (
        <div key={width} className="pss-bone" style={{ width }} />
      ))}
    </div>
  );
}
