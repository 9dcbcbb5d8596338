import { faArrowDown, faArrowUp, faGripVertical } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import type { SourceInfo } from "../../store/contracts";
import type { Settings } from "../../sync/settings";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { useSources } from "../stores-context";
import { useDrag } from "./use-drag";
import type { Saver } from "./use-saver";

/** The sources as the settings on screen order them; those without a place keep the order they have. */
export function orderedSources(sources: readonly SourceInfo[], settings: Settings): readonly SourceInfo[] {
  const place = (source: SourceInfo) => {
    const at = settings.precedence.indexOf(source.endpoint);
    return at < 0 ? settings.precedence.length + source.precedence : at;
  };
  // The same address twice is one source to the settings.
  const once = sources.filter(({ endpoint }, at) => sources.findIndex((each) => each.endpoint === endpoint) === at);
  return once.sort((one, other) => place(one) - place(other));
}

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

/** Which source decides where several have a value, and which are asked at all. */
export function SourceOrder({ saver, idPrefix }: { saver: Saver; idPrefix: string }) {
  const text = useText();
  const known = useSources((state) => state.sources);
  const sources = orderedSources(known, saver.settings);
  const endpoints = sources.map((source) => source.endpoint);
  const off = saver.settings.disabledSources;
  const [said, setSaid] = React.useState("");
  const move = (from: number, by: 1 | -1, name: string) => {
    saver.save({ precedence: moved(endpoints, from, by) });
    setSaid(text("settings.order.moved", { source: name, place: from + by + 1, of: sources.length }));
  };
  const drop = (from: number, to: number) => {
    saver.save({ precedence: placed(endpoints, from, to) });
    const { name = "" } = sources[from] ?? {};
    setSaid(text("settings.order.moved", { source: name, place: to + 1, of: sources.length }));
  };
  const drag = useDrag(drop);
  const toggle = (endpoint: string, on: boolean) => {
    const others = off.filter((each) => each !== endpoint);
    saver.save({ disabledSources: on ? others : [...others, endpoint] });
  };
  if (sources.length === 0) return <p className="pss-mu pss-setting">{text("sources.none.title")}</p>;
  return (
    <>
      <ol className="pss-order" ref={drag.list}>
        {sources.map(({ endpoint, name }, place) => (
          <li key={endpoint} className={`pss-order-row ${drag.lookOf(place)}`} style={drag.styleOf(place)}>
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
              <b>{name}</b>
              <span className="pss-dim pss-small pss-ellipsis">{endpoint}</span>
            </span>
            <Button
              variant="secondary"
              aria-label={text("settings.order.up", { source: name })}
              aria-disabled={place === 0}
              className={place === 0 ? "disabled" : ""}
              onClick={() => place > 0 && move(place, -1, name)}
            >
              <Icon icon={faArrowUp} />
            </Button>
            <Button
              variant="secondary"
              aria-label={text("settings.order.down", { source: name })}
              aria-disabled={place === sources.length - 1}
              className={place === sources.length - 1 ? "disabled" : ""}
              onClick={() => place < sources.length - 1 && move(place, 1, name)}
            >
              <Icon icon={faArrowDown} />
            </Button>
            <Form.Switch
              id={`${idPrefix}-use-${place}`}
              label={<span className="sr-only">{text("source.use", { source: name })}</span>}
              checked={!off.includes(endpoint)}
              onChange={(event) => toggle(endpoint, event.target.checked)}
            />
          </li>
        ))}
      </ol>
      <Announcer message={said} urgent />
    </>
  );
}
