/** A message beside its subject: bar, icon, title, what and what now, with its buttons. */
import {
  faCircleCheck,
  faCircleInfo,
  faCircleXmark,
  faTriangleExclamation,
  type IconDefinition,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Icon } from "../icon";

export type Tone = "ok" | "info" | "warn" | "bad";

const TONES: Record<Tone, { icon: IconDefinition; className: string }> = {
  ok: { icon: faCircleCheck, className: "pss-k-green" },
  info: { icon: faCircleInfo, className: "pss-k-blue" },
  warn: { icon: faTriangleExclamation, className: "pss-k-orange" },
  bad: { icon: faCircleXmark, className: "pss-k-red" },
};

interface NoteProps {
  tone: Tone;
  title: React.ReactNode;
  /** Buttons and links, in one row. */
  actions?: React.ReactNode;
  /** Announced when it appears: for what happens while someone looks, not for what was there. */
  live?: boolean;
}

/** Colour is the third sign: the icon and the words say the same. */
export const Note: React.FC<NoteProps> = ({ tone, title, actions, live, children }) => {
  const look = TONES[tone];
  const role = live ? { role: tone === "bad" ? "alert" : "status" } : {};
  return (
    <div className={`pss-note ${look.className}`} {...role}>
      <Icon icon={look.icon} className="pss-note-icon" />
      <div className="pss-note-text">
        <b className="pss-note-title">{title}</b>
        {children && <div className="pss-mu">{children}</div>}
      </div>
      {actions && <div className="pss-actions">{actions}</div>}
    </div>
  );
};
