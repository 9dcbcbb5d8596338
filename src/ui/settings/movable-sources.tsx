/** Sources in an order that a person changes, by dragging or by buttons. */
import { faArrowDown, faArrowUp, faGripVertical } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { SourceInfo } from "../../store/contracts";
import type { Endpoint } from "../../sync/ports";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { useDrag } from "./use-drag";

/** Endpoints with the one at `from` moved by one place; the same list when it is at the end already. */
export function moved(endpoints: readonly string[], from: number, by: 1 | -1): readonly string[] {
  const to = from + by;
  const next = [...endpoints];
  const [taken] = next.splice(from, 1);
  if (taken === undefined || to < 0 || to >= endpoints.length) return endpoints;
  next.splice(to, 0, taken);
  return next;
}

/** Endpoints with the one at `from` moved to `to`, the others closing up. */
export function placed(endpoints: readonly string[], from: number, to: number): readonly string[] {
  const next = [...endpoints];
  const [taken] = next.splice(from, 1);
  if (taken === undefined) return endpoints;
  next.splice(Math.max(0, Math.min(to, next.length)), 0, taken);
  return next;
}

interface MovableProps {
  /** Each endpoint once, in the order shown. */
  sources: readonly SourceInfo[];
  label?: string;
  /** Names of the two buttons, and what is announced once a source has a new place, counted from 1. */
  up: (name: string) => string;
  down: (name: string) => string;
  said: (name: string, place: number) => string;
  onMove: (endpoints: readonly Endpoint[]) => void;
  /** What stands under a source's name, and behind its buttons. */
  detail: (source: SourceInfo) => React.ReactNode;
  extra?: (source: SourceInfo, place: number) => React.ReactNode;
}

/** A list whose rows move by their grip, and by buttons up and down one place; what moved keeps the focus. */
export function MovableSources({ sources, label, up, down, said, onMove, detail, extra }: MovableProps) {
  const text = useText();
  const [message, setMessage] = React.useState("");
  const last = sources.length - 1;
  const endpoints = sources.map((source) => source.endpoint);
  const move = (from: number, by: 1 | -1, name: string) => {
    if (from + by < 0 || from + by > last) return;
    onMove(moved(endpoints, from, by));
    setMessage(said(name, from + by + 1));
  };
  const drag = useDrag((from, to) => {
    onMove(placed(endpoints, from, to));
    setMessage(said(sources[from]?.name ?? "", to + 1));
  });
  return (
    <>
      <ol className="pss-order" aria-label={label} ref={drag.list}>
        {sources.map((source, place) => (
          <li key={source.endpoint} className={`pss-order-row ${drag.lookOf(place)}`} style={drag.styleOf(place)}>
            <span
              className="pss-drag pss-dim"
              title={text("settings.order.drag")}
              aria-hidden="true"
              {...drag.grip(place)}
            >
              <Icon icon={faGripVertical} />
            </span>
            <span className="pss-dim pss-num">{place + 1}</span>
            <span className="pss-order-name">
              <b>{source.name}</b>
              {detail(source)}
            </span>
            <Button
              variant="secondary"
              aria-label={up(source.name)}
              aria-disabled={place === 0}
              className={place === 0 ? "disabled" : ""}
              onClick={() => move(place, -1, source.name)}
            >
              <Icon icon={faArrowUp} />
            </Button>
            <Button
              variant="secondary"
              aria-label={down(source.name)}
              aria-disabled={place === last}
              className={place === last ? "disabled" : ""}
              onClick={() => move(place, 1, source.name)}
            >
              <Icon icon={faArrowDown} />
            </Button>
            {extra?.(source, place)}
          </li>
        ))}
      </ol>
      <Announcer message={message} urgent />
    </>
  );
}
