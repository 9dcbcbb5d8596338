/** Faults as a person writes them: `harbour:rate429=0.3,cors429=true` on the command line, `harbour rate429=0.3` while it runs. */
import { type FaultSettings, noFaults } from "./faults";
import { type BoxKey, boxKeys } from "./seed/truth";

export const services = [...boxKeys, "stash"] as const;
export type Service = BoxKey | "stash";

/** What is to happen with one service. */
export interface FaultOrder {
  readonly service: Service;
  /** Null: back to no troubles. */
  readonly changes: Partial<FaultSettings> | null;
}

function readValue(name: keyof FaultSettings, text: string): unknown {
  const usual = noFaults[name];
  if (typeof usual === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (name === "scope" && (text === "api" || text === "all")) return text;
  if (name === "retryAfter" && text === "none") return null;
  if (name === "latencyMs" && /^\d+-\d+$/.test(text)) return text.split("-").map(Number);
  if (typeof usual !== "boolean" && name !== "scope" && text !== "" && Number(text) >= 0) return Number(text);
  throw new Error(`"${text}" is no value for ${name}.`);
}

/**
 * Reads `<service>:<switch>=<value>,…`, with blanks in the place of colon and commas if one likes; `<service> clear` takes all troubles
 * away. A range of latency is `latencyMs=100-900`. Throws with a sentence for the person.
 */
export function readFaultOrder(text: string): FaultOrder {
  const [name = "", ...parts] = text.trim().split(/[\s:,]+/);
  const service = services.find((one) => one === name);
  if (!service) throw new Error(`"${name}" is none of ${services.join(", ")}.`);
  if (parts.length === 1 && parts[0] === "clear") return { service, changes: null };
  if (parts.length === 0)
    throw new Error(`Say what ${service} is to do: ${Object.keys(noFaults).join(", ")}, or clear.`);
  const changes = parts.map((part): [string, unknown] => {
    const [key = "", value = ""] = part.split("=");
    if (!(key in noFaults)) throw new Error(`"${key}" is none of ${Object.keys(noFaults).join(", ")}.`);
    return [key, readValue(key as keyof FaultSettings, value)];
  });
  return { service, changes: Object.fromEntries(changes) as Partial<FaultSettings> };
}
