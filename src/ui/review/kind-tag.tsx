import * as React from "react";
import type { DiffKind, FieldDiff } from "../../sync/plan-types";
import { Icon } from "../icon";
import { kindLook } from "../kinds-look";
import { Msg } from "../messages/use-text";

/** Icon and label of a kind, in its colour; `label` says something more exact (a field, "Adds 2"). */
export const KindTag: React.FC<{ kind: DiffKind }> = ({ kind, children }) => {
  const look = kindLook(kind);
  return (
    <span className={`pss-kind ${look.className}`}>
      <Icon icon={look.icon} /> {children ?? <Msg id={look.label} />}
    </span>
  );
};

/** The tag of a field's difference: a list that only gains says how much. */
export function DiffTag({ diff }: { diff: FieldDiff }) {
  const adds = diff.elements?.filter((element) => element.change === "add").length ?? 0;
  if (diff.kind === "fill" && adds > 0)
    return (
      <KindTag kind="fill">
        <Msg id="kind.fill.list" values={{ count: adds }} />
      </KindTag>
    );
  if (diff.field === "image" && diff.kind === "equal")
    return (
      <KindTag kind="equal">
        <Msg id="review.image.stays" />
      </KindTag>
    );
  if (diff.kind === "waiting" && diff.reason === "parent-missing")
    return (
      <KindTag kind="waiting">
        <Msg id="kind.waiting.parent" />
      </KindTag>
    );
  return <KindTag kind={diff.kind} />;
}
