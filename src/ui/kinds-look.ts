/** How each kind of difference looks: label, icon, css class (colour and bar come third, in base.css). design/ui.md, Kinds. */
import {
  faBan,
  faCheck,
  faCircleArrowUp,
  faClock,
  faClockRotateLeft,
  faCodeFork,
  faCodeMerge,
  faEraser,
  faEyeSlash,
  faLink,
  faLinkSlash,
  faLock,
  faMinus,
  faNotEqual,
  faPeopleArrows,
  faPlus,
  faTriangleExclamation,
  faUserPen,
  type IconDefinition,
} from "@fortawesome/free-solid-svg-icons";
import type { DiffKind, Heap } from "../sync/plan-types";
import type { MessageKey } from "./messages/catalogue";

export interface KindLook {
  readonly label: MessageKey;
  readonly icon: IconDefinition;
  /** Sets `--pss-c`, the colour of text and bar. */
  readonly className: string;
  readonly heap: Heap;
}

export const KINDS_LOOK = {
  conflict: { label: "kind.conflict", icon: faCodeFork, className: "pss-k-orange", heap: "decide" },
  differs: { label: "kind.differs", icon: faNotEqual, className: "pss-k-yellow", heap: "decide" },
  stale: { label: "kind.stale", icon: faClockRotateLeft, className: "pss-k-blue", heap: "decide" },
  cleared: { label: "kind.cleared", icon: faEraser, className: "pss-k-rose", heap: "decide" },
  suspicious: { label: "kind.suspicious", icon: faTriangleExclamation, className: "pss-k-red", heap: "decide" },
  ambiguous: { label: "kind.ambiguous", icon: faPeopleArrows, className: "pss-k-orange", heap: "decide" },
  link: { label: "kind.link", icon: faLink, className: "pss-k-blue", heap: "decide" },
  merged: { label: "kind.merged", icon: faCodeMerge, className: "pss-k-teal", heap: "decide" },
  deleted: { label: "kind.deleted", icon: faLinkSlash, className: "pss-k-red", heap: "decide" },
  updated: { label: "kind.updated", icon: faCircleArrowUp, className: "pss-k-blue", heap: "safe" },
  fill: { label: "kind.fill", icon: faPlus, className: "pss-k-green", heap: "safe" },
  kept: { label: "kind.kept", icon: faUserPen, className: "pss-k-violet", heap: "folded" },
  dismissed: { label: "kind.dismissed", icon: faEyeSlash, className: "pss-k-dim", heap: "folded" },
  locked: { label: "kind.locked", icon: faLock, className: "pss-k-dim", heap: "folded" },
  ignored: { label: "kind.ignored", icon: faBan, className: "pss-k-dim", heap: "folded" },
  waiting: { label: "kind.waiting", icon: faClock, className: "pss-k-dim", heap: "folded" },
  equal: { label: "kind.equal", icon: faCheck, className: "pss-k-dim", heap: "folded" },
  silent: { label: "kind.silent", icon: faMinus, className: "pss-k-dim", heap: "folded" },
} as const satisfies Record<DiffKind, KindLook>;

/** Every kind, in the order in which lists of kinds show them. */
export const KINDS = Object.keys(KINDS_LOOK) as readonly DiffKind[];

/** The look of a kind. */
export function kindLook(kind: DiffKind): KindLook {
  return KINDS_LOOK[kind];
}
