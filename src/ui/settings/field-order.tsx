/** Which source decides about one field where several have a value: as everywhere, or in an order of the field's own. */
import * as React from "react";
import { Form } from "react-bootstrap";
import type { FieldKey } from "../../sync/fields";
import type { Endpoint } from "../../sync/ports";
import { orderEndpoints } from "../../sync/precedence";
import type { Settings } from "../../sync/settings";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { useSources } from "../stores-context";
import { MovableSources } from "./movable-sources";
import { orderedSources } from "./source-order";

/** Orders with one field's changed; null goes back to the general order, which is not stored. */
export function withOrder(
  orders: Settings["fieldPrecedence"],
  field: FieldKey,
  order: readonly Endpoint[] | null,
): Settings["fieldPrecedence"] {
  const { [field]: _old, ...others } = orders;
  return order === null || order.length === 0 ? others : { ...others, [field]: order };
}

interface FieldOrderProps {
  id: string;
  field: FieldKey;
  settings: Settings;
  onChange: (order: readonly Endpoint[] | null) => void;
}

/** Whether the field has an order of its own; one begins as the general order is. */
export function FieldOrderSelect({ id, field, settings, onChange }: FieldOrderProps) {
  const text = useText();
  const label = useFieldLabel();
  const known = useSources((state) => state.sources);
  const own = (settings.fieldPrecedence[field] ?? []).length > 0;
  const general = orderedSources(known, settings).map((source) => source.endpoint);
  return (
    <Form.Control
      as="select"
      id={id}
      className="input-control"
      aria-label={text("rule.order.of", { field: label(field) })}
      value={own ? "own" : "general"}
      onChange={(event) => onChange(event.target.value === "own" ? general : null)}
    >
      <option value="general">{text("rule.order.general")}</option>
      <option value="own" disabled={!own && general.length === 0}>
        {text("rule.order.own")}
      </option>
    </Form.Control>
  );
}

/** The field's own order, to be changed; nothing where it has none. Sources that are switched off keep their place. */
export function FieldOrder({ field, settings, onChange }: Omit<FieldOrderProps, "id">) {
  const text = useText();
  const label = useFieldLabel();
  const known = useSources((state) => state.sources);
  const own = settings.fieldPrecedence[field] ?? [];
  if (own.length === 0) return null;
  const general = orderedSources(known, settings);
  const endpoints = orderEndpoints(
    general.map((source) => source.endpoint),
    own,
  );
  const sources = endpoints.flatMap((endpoint) => general.filter((source) => source.endpoint === endpoint));
  const words = { field: label(field) };
  return (
    <div className="pss-field-order">
      <MovableSources
        sources={sources}
        label={text("rule.order.of", words)}
        up={(source) => text("rule.order.up", { source, ...words })}
        down={(source) => text("rule.order.down", { source, ...words })}
        said={(source, place) => text("rule.order.moved", { source, place, of: sources.length, ...words })}
        onMove={onChange}
        detail={({ endpoint }) =>
          settings.disabledSources.includes(endpoint) && (
            <span className="pss-dim pss-small">{text("source.state.off")}</span>
          )
        }
      />
    </div>
  );
}
