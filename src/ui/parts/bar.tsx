import * as React from "react";

interface BarProps {
  /** 0–100; null while nothing is known. */
  percent: number | null;
  /** What it measures, for screen readers. */
  label: string;
  /** Bootstrap's colour name. */
  variant?: "primary" | "success" | "warning";
  className?: string;
}

/** Bootstrap's progress bar; react-bootstrap's own cannot be named for screen readers. */
export function Bar({ percent, label, variant = "primary", className = "" }: BarProps) {
  const now = percent === null ? null : Math.min(100, Math.max(0, percent));
  return (
    <div className={`progress pss-bar ${className}`}>
      <div
        className={`progress-bar bg-${variant}`}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(now === null ? {} : { "aria-valuenow": Math.round(now) })}
        style={{ width: `${now ?? 0}%` }}
      />
    </div>
  );
}

/** Share in percent; null of nothing. */
export function percentOf(done: number, total: number): number | null {
  return total > 0 ? (done / total) * 100 : null;
}
