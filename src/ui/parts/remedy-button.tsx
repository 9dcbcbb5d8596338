/** The one thing to do about a failure, as a button or a link. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { Remedy } from "../messages/failure-text";
import { useText } from "../messages/use-text";
import { pagePath, STASH } from "../shell/paths";

const LINKS = {
  key: { to: STASH.providers, label: "remedy.key" },
  providers: { to: STASH.providers, label: "remedy.providers" },
  plugins: { to: STASH.plugins, label: "remedy.plugins" },
  delay: { to: pagePath("settings"), label: "remedy.delay" },
} as const;

interface RemedyButtonProps {
  remedy: Remedy;
  onTryAgain: () => void;
  disabled?: boolean;
  /** Whose remedy it is, when several stand on one page. */
  subject?: string;
}

/** Nothing where nothing can be done. */
export function RemedyButton({ remedy, onTryAgain, disabled = false, subject }: RemedyButtonProps) {
  const text = useText();
  const name = (label: string) => (subject ? { "aria-label": text("pair", { label, value: subject }) } : {});
  if (remedy === "none") return null;
  if (remedy === "try-again" || remedy === "try-now") {
    const label = text(`remedy.${remedy}`);
    return (
      <Button size="sm" variant="secondary" disabled={disabled} onClick={onTryAgain} {...name(label)}>
        {label}
      </Button>
    );
  }
  const { to, label } = LINKS[remedy];
  return (
    <Link className="btn btn-sm btn-secondary" to={to} {...name(text(label))}>
      {text(label)}
    </Link>
  );
}
