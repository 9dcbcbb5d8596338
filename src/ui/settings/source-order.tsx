import * as React from "react";
import { Form } from "react-bootstrap";
import type { SourceInfo } from "../../store/contracts";
import type { Settings } from "../../sync/settings";
import { useText } from "../messages/use-text";
import { useSources } from "../stores-context";
import { MovableSources } from "./movable-sources";
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

/** Which source decides where several have a value, and which are asked at all. */
export function SourceOrder({ saver, idPrefix }: { saver: Saver; idPrefix: string }) {
  const text = useText();
  const known = useSources((state) => state.sources);
  const sources = orderedSources(known, saver.settings);
  const off = saver.settings.disabledSources;
  const toggle = (endpoint: string, on: boolean) => {
    const others = off.filter((each) => each !== endpoint);
    saver.save({ disabledSources: on ? others : [...others, endpoint] });
  };
  if (sources.length === 0) return <p className="pss-mu pss-setting">{text("sources.none.title")}</p>;
  return (
    <MovableSources
      sources={sources}
      up={(source) => text("settings.order.up", { source })}
      down={(source) => text("settings.order.down", { source })}
      said={(source, place) => text("settings.order.moved", { source, place, of: sources.length })}
      onMove={(precedence) => saver.save({ precedence })}
      detail={({ endpoint }) => <span className="pss-dim pss-small pss-ellipsis">{endpoint}</span>}
      extra={({ endpoint, name }, place) => (
        <Form.Switch
          id={`${idPrefix}-use-${place}`}
          label={<span className="sr-only">{text("source.use", { source: name })}</span>}
          checked={!off.includes(endpoint)}
          onChange={(event) => toggle(endpoint, event.target.checked)}
        />
      )}
    />
  );
}
