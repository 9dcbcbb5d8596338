/** Sending Stash's version of a performer to a source as a draft: noted in the journal, and nothing that could take it back. */
import type { Creator } from "./create-ports";
import type { Journal, UndoRecord } from "./journal";
import { markRecords, openRecords } from "./journal";
import type { Plan } from "./plan-types";
import type { Clock, Endpoint } from "./ports";

export interface DraftDeps {
  readonly creator: Creator;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: () => string;
}

export type DraftOutcome =
  /** `draftId` null: the source took it and named no draft. */
  { readonly ok: true; readonly draftId: string | null } | { readonly ok: false; readonly message: string };

/** Sends the draft. What goes wrong comes back in Stash's words, and may have arrived all the same. */
export async function sendDraft(
  { id, name, type }: Pick<Plan, "id" | "name" | "type">,
  endpoint: Endpoint,
  { creator, journal, clock, newId }: DraftDeps,
): Promise<DraftOutcome> {
  const act = { type: "draft", endpoint, draftId: null } as const;
  const rest = { runId: null, type, entityId: id, name, at: clock.now(), fields: [], undoes: null } as const;
  const record: UndoRecord = { ...rest, id: newId(), state: "open", act };
  try {
    if (!creator.draft) throw new Error("Stash cannot send drafts.");
    await journal.set(record.id, record);
    const draftId = await creator.draft(id, endpoint);
    await journal.set(record.id, { ...record, state: "applied", act: { ...act, draftId } });
    return { ok: true, draftId };
  } catch (error) {
    // Without an answer nobody knows whether it arrived.
    const refused = (error as { readonly kind?: unknown } | null)?.kind === "refused";
    await markRecords(journal, [record.id], refused ? "not-applied" : "unclear").catch(() => undefined);
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Drafts that a cut left open: nobody can tell whether they arrived. */
export async function settleDrafts(journal: Journal): Promise<void> {
  const open = (await openRecords(journal)).filter((one) => one.act?.type === "draft");
  await markRecords(
    journal,
    open.map(({ id }) => id),
    "unclear",
  );
}
