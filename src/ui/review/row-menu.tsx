/** Everything that can be done with one field, as a menu: beside the row, on a phone as a sheet from below (design/ui.md). */
import {
  faEllipsisVertical,
  faEyeSlash,
  faBan,
  faClockRotateLeft,
  faGear,
  faLock,
  faLockOpen,
  faPen,
  faRotateLeft,
  type IconDefinition,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { fieldRow } from "../../sync/fields";
import type { FieldDiff } from "../../sync/plan-types";
import { Icon } from "../icon";
import type { MessageKey } from "../messages/catalogue";
import { dismissible } from "./choices";
import { useDialog } from "./dialog-model";
import { editable } from "./result-cell-parts";
import { useActs } from "./row-acts";
import { type KeyHandlers, useKeys } from "./use-keys";

interface Item {
  readonly id: MessageKey;
  readonly what?: MessageKey;
  readonly icon: IconDefinition;
  readonly key?: string;
  readonly checked?: boolean;
  readonly act: () => void;
}

function useItems(diff: FieldDiff): readonly Item[] {
  const { edit, choices, toggleHistory, histories } = useDialog();
  const acts = useActs();
  const choice = choices[diff.field];
  const good = (forGood: boolean) => choice?.type === "dismiss" && choice.forGood === forGood;
  const items: (Item | false)[] = [
    editable(diff) && { id: "review.edit", icon: faPen, key: "E", act: () => edit(diff.field) },
    dismissible(diff) && {
      ...{ id: "menu.dismiss", what: "menu.dismiss.what", icon: faEyeSlash, key: "D" },
      checked: good(false),
      act: () => acts.dismiss(diff, false),
    },
    dismissible(diff) && {
      ...{ id: "menu.dismiss.good", what: "menu.dismiss.good.what", icon: faBan },
      checked: good(true),
      act: () => acts.dismiss(diff, true),
    },
    diff.dismissal !== undefined && {
      ...{ id: "menu.again", icon: faRotateLeft },
      ...(diff.kind === "dismissed" && { key: "D" }),
      act: () => acts.offerAgain(diff),
    },
    {
      id: diff.kind === "locked" ? "menu.unlock" : "menu.lock",
      icon: diff.kind === "locked" ? faLockOpen : faLock,
      key: "L",
      act: () => acts.lock(diff),
    },
    {
      ...{ id: "menu.history", icon: faClockRotateLeft, key: "H", checked: histories.has(diff.field) },
      act: () => toggleHistory(diff.field),
    },
    [undefined, "parent"].includes(fieldRow(diff.field).special) && {
      ...{ id: "menu.rule", icon: faGear },
      act: () => acts.rule(diff.field),
    },
  ];
  return items.filter((item): item is Item => item !== false);
}

function Menu({ diff, onClose }: { diff: FieldDiff; onClose: (refocus: boolean) => void }) {
  const { text, label } = useDialog();
  const items = useItems(diff);
  const root = React.useRef<HTMLDivElement>(null);
  const [at, setAt] = React.useState(0);
  React.useEffect(() => {
    root.current?.querySelectorAll<HTMLElement>("[role^=menuitem]")[at]?.focus();
  }, [at]);
  // At the end of the list the menu would open out of sight. (A DOM without layout has no way to scroll.)
  React.useEffect(() => root.current?.scrollIntoView?.({ block: "nearest" }), []);
  React.useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onClose(false);
    };
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, [onClose]);
  const pick = (item: Item) => {
    onClose(true);
    item.act();
  };
  const move = (to: number) => setAt((to + items.length) % items.length);
  const accelerators = Object.fromEntries(
    items.flatMap((item) => (item.key ? [[item.key.toLowerCase(), () => pick(item)]] : [])),
  );
  const handlers: KeyHandlers = {
    ...accelerators,
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    Home: () => move(0),
    End: () => move(items.length - 1),
    Escape: () => onClose(true),
    Tab: () => onClose(true),
  };
  useKeys(root, handlers, true);
  return (
    <>
      <div className="pss-menu-shade" />
      <div ref={root} role="menu" className="pss-menu" aria-label={text("menu.label", { field: label(diff.field) })}>
        {items.map((item, index) => (
          <button
            key={item.id}
            type="button"
            role={item.checked === undefined ? "menuitem" : "menuitemcheckbox"}
            {...(item.checked === undefined ? {} : { "aria-checked": item.checked })}
            {...(item.key ? { "aria-keyshortcuts": item.key } : {})}
            tabIndex={index === at ? 0 : -1}
            className={`pss-menu-item ${item.checked ? "pss-on" : ""}`}
            onClick={() => pick(item)}
          >
            <Icon icon={item.icon} />
            <span className="pss-grow">
              {text(item.id)}
              {item.what && <small className="pss-sub">{text(item.what)}</small>}
            </span>
            {item.key && (
              // Told by aria-keyshortcuts; as text it would be part of the item's name.
              <span aria-hidden="true">
                <kbd>{item.key}</kbd>
              </span>
            )}
          </button>
        ))}
      </div>
    </>
  );
}

/** The button that opens the menu; the focus comes back to it. */
export function RowMenu({ diff }: { diff: FieldDiff }) {
  const { text, label } = useDialog();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = React.useCallback((refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus();
  }, []);
  return (
    <span className="pss-row-menu">
      <Button
        ref={button}
        variant="link"
        size="sm"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={text("menu.open", { field: label(diff.field) })}
        onClick={() => setOpen(!open)}
      >
        <Icon icon={faEllipsisVertical} />
      </Button>
      {open && <Menu diff={diff} onClose={close} />}
    </span>
  );
}
