import * as React from "react";
import type { FieldKey } from "../../sync/fields";
import { isEmpty, isImage, isList, type MaybeValue } from "../../sync/values";
import { Value } from "../cells";
import { useDialog } from "./dialog-model";
import { type Segment, textDiff, worthMarking } from "./text-diff";

interface MarkedValueProps {
  field: FieldKey;
  value: MaybeValue;
  /** What it is compared with. */
  other: MaybeValue;
  /** What a difference is: taken away from here, or come here. */
  as: "ins" | "del";
}

/** A value with the words that differ from another one marked, where some are alike; the plain value otherwise. */
export function MarkedValue({ field, value, other, as }: MarkedValueProps) {
  const { words } = useDialog();
  const plain = isEmpty(value) || isEmpty(other) || isList(value) || isImage(value);
  const marks = React.useMemo(() => {
    if (plain) return null;
    const [before, after] = as === "del" ? [value, other] : [other, value];
    const diff = textDiff(words(field, before), words(field, after));
    return worthMarking(diff) ? (as === "del" ? diff.before : diff.after) : null;
  }, [plain, as, value, other, field, words]);
  return marks ? <Marks segments={marks} as={as} /> : <Value field={field} value={value} />;
}

function Marks({ segments, as: Tag }: { segments: readonly Segment[]; as: "ins" | "del" }) {
  let at = 0;
  return (
    <bdi className="pss-value">
      {segments.map(({ text, changed }) => {
        const key = at;
        at += text.length;
        return changed ? <Tag key={key}>{text}</Tag> : <React.Fragment key={key}>{text}</React.Fragment>;
      })}
    </bdi>
  );
}
