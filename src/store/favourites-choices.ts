/** What a person says to "which one?" of a favourite, kept where every face's answers are. */
import type { FavouriteRow } from "../sync/favourite-types";
import { choiceKey, withMatchChoice } from "../sync/match-choices";
import type { MatchChoice } from "../sync/plan-types";
import type { Backend } from "./backend";

/** None of the row's options is meant: neither from this side nor from the other. Rejects when storage does. */
export async function rememberRefusal(
  { choices, clock }: Pick<Backend, "choices" | "clock">,
  row: FavouriteRow,
): Promise<void> {
  const { type, endpoint, step, local, upstream } = row;
  if (step.type !== "choose") return;
  const options = step.options.map((one) => one.id);
  const pairs =
    row.set === "here"
      ? [{ localId: local?.id, ids: options }]
      : options.map((localId) => ({ localId, ids: upstream ? [upstream.id] : [] }));
  for (const { localId, ids } of pairs) {
    if (localId === undefined) continue;
    await choices.update(choiceKey(type, localId), (old) => {
      const before = old?.byEndpoint[endpoint];
      const known = before?.type === "none" ? before.ids : [];
      const choice: MatchChoice = { type: "none", ids: [...new Set([...known, ...ids])], at: clock.now() };
      return withMatchChoice(old, endpoint, choice);
    });
  }
}
