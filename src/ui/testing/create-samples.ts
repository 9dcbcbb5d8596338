/** Invented prospects and outcomes of creating, for component tests. */
import type { CreateState } from "../../store/create-store";
import type { Prospect } from "../../sync/create-types";
import { NORTH } from "./samples";

/** Nothing is found, nothing can be created. */
export const noCreation: CreateState = {
  drafts: false,
  search: async () => ({ found: [], failures: [], unknownPage: false }),
  plan: async () => ({ prospects: [], indexes: new Map() }),
  carryOut: async () => [],
  sendDraft: async () => ({ ok: false, message: "" }),
};

/** A performer that would be created. */
export function sampleProspect(change: Partial<Prospect> = {}): Prospect {
  return {
    key: `performer ${NORTH} n1`,
    type: "performer",
    name: "Ada Reed",
    disambiguation: null,
    image: null,
    requests: [{ type: "performer", endpoint: NORTH, id: "n1" }],
    parentOnly: false,
    step: { type: "create" },
    links: [`${NORTH} n1`],
    plan: null,
    parent: null,
    silent: [],
    ...change,
  };
}
