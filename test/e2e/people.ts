/** Who plays in the flows, and what Stash's own form of an upstream word is. */
import type { Box } from "./box-api";
import type { Member } from "./cast";
import type { Stage } from "./stage";

/** As Stash's tagger writes an upstream enum: `MIDDLE_EASTERN` → `Middle eastern` → each word titled. */
export function titled(word: string | null): string {
  return (word ?? "")
    .toLowerCase()
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
}

/** The nth box that can list its performers; the flows need two. */
export function boxAt({ boxes }: Stage, at: number): Box {
  const box = boxes[at];
  if (!box) throw new Error("The flows need a Stash with two stash-boxes that can list their performers.");
  return box;
}

/**
 * A performer linked to the nth box, in step with it but for four fields: hair colour and height differ (two decisions), eye
 * colour and country are empty (two safe changes).
 */
export async function someone(stage: Stage, at = 0): Promise<Member> {
  return stage.cast.add({
    box: boxAt(stage, at),
    changes: (record) => ({
      hair_color: "Strawberry blonde",
      height_cm: (record.height ?? 170) + 1,
      eye_color: "",
      country: "",
    }),
  });
}
