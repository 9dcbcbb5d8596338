/** The source order that decides, and which policy a field has. */
import type { FieldKey } from "./fields";
import type { Endpoint } from "./ports";
import type { Policy, Settings } from "./settings";

/**
 * Endpoints in the order that decides: those the person ordered first, the others behind in the order given (which the
 * caller has already sorted by the built-in order).
 */
export function orderEndpoints(endpoints: readonly Endpoint[], order: readonly Endpoint[]): readonly Endpoint[] {
  const rank = (endpoint: Endpoint) => {
    const at = order.indexOf(endpoint);
    return at < 0 ? order.length : at;
  };
  return [...endpoints].sort((a, b) => rank(a) - rank(b));
}

/** The policy of a field: `update` unless set; pictures are ignored until image updates are switched on. */
export function policyOf(settings: Settings, field: FieldKey): Policy {
  if (field === "image" && !settings.images) return "ignore";
  return settings.policies[field] ?? "update";
}

/** The field's own order where it has one, else the general one. */
export function orderForField(settings: Settings, field: FieldKey, general: readonly Endpoint[]): readonly Endpoint[] {
  const own = settings.fieldPrecedence[field];
  return own ? orderEndpoints(general, own) : general;
}
