/** Sources in an order that a person changes, by mouse or keyboard. */
import { faArrowDown, faArrowUp } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { SourceInfo } from "../../store/contracts";
import type { Endpoint } from "../../sync/ports";
import { Icon } from "../icon";
import { Announcer } from "../parts/announcer";

/** Endpoints with the one at `from` moved by one place; the same list when it is at the end already. */
export function moved(endpoints: readonly string[], from: number, by: 1 | -1): readonly string[] {
  const to = from + by;
  const next = [...endpoints];
  const [taken] = next.splice(from, 1);
  if (taken === undefined || to < 0 || to >= endpoints.length) return endpoints;
  next.splice(to, 0, taken);
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

/** A list whose rows move up and down by one place; what moved keeps the focus. */
export function MovableSources({ sources, label, up, down, said, onMove, detail, extra }: MovableProps) {
  const [message, setMessage] = React.useState("");
  const last = sources.length - 1;
  const move = (from: number, by: 1 | -1, name: string) => {
    if (from + by < 0 || from + by > last) return;
    const endpoints = sources.map((source) => source.endpoint);
    onMove(moved(endpoints, from, by));
    setMessage(said(name, from + by + 1));
  };
  return (
    <>
      <ol className="pss-order" aria-label={label}>
        {sources.map((source, place) => (
          <li key={source.endpoint} className="pss-order-row">
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
