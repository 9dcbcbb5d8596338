/** A name has two more ways to go: the old one stays as an alias, or only the new one becomes one. */
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldDiff, Plan } from "../../sync/plan-types";
import { isEmpty } from "../../sync/values";
import { Msg } from "../messages/use-text";
import { useSettings } from "../stores-context";
import { useDialog } from "./dialog-model";
import { decidable } from "./sections";

/** False where aliases are locked or not kept at all: then nothing becomes one. */
function aliasesOpen(plan: Plan): boolean {
  const aliases = plan.diffs.find((diff) => diff.field === "aliases");
  return aliases !== undefined && aliases.kind !== "locked";
}

/** Under the name's result; nothing for other fields. */
export function NameOptions({ diff }: { diff: FieldDiff }) {
  const { plan, choices, choose, text } = useDialog();
  const byDefault = useSettings((state) => state.settings.oldNameToAlias);
  if (diff.field !== "name" || !decidable(diff) || diff.heap === "folded" || !aliasesOpen(plan)) return null;
  const choice = choices.name;
  const { local, proposed } = diff;
  if (choice?.type === "take" && !isEmpty(local)) {
    const checked = choice.oldToAlias ?? byDefault;
    return (
      <label className="pss-name-option">
        <input type="checkbox" checked={checked} onChange={() => choose(diff, { ...choice, oldToAlias: !checked })} />{" "}
        <Msg id="review.name.old" values={{ name: String(local) }} />
      </label>
    );
  }
  if (typeof proposed !== "string" || (choice?.type === "keep" && choice.asAlias !== undefined)) return null;
  return (
    <Button
      variant="link"
      size="sm"
      aria-label={text("review.name.alias.label", { name: proposed })}
      onClick={() => choose(diff, { type: "keep", asAlias: proposed })}
    >
      <Msg id="review.name.alias" />
    </Button>
  );
}
