import * as React from "react";
import type { FieldDiff } from "../../sync/plan-types";
import { isListDiff } from "./choice-lists";
import { useDialog } from "./dialog-model";
import { ImageOptions } from "./image-options";
import { ListCounts } from "./list-cells";
import { PhoneElements } from "./phone-elements";
import { PhoneOptions } from "./phone-options";
import { NameOptions } from "./name-options";
import { FieldPast } from "./field-past";
import { RowActions } from "./result-cell";
import { DismissedWords, ParentWords, Provenance, Voices } from "./result-cell-parts";
import { ResultEditor } from "./result-editor";

/** What can be chosen in one field, and what was. */
export function PhoneField({ diff }: { diff: FieldDiff }) {
  const { choices, editing, words, text } = useDialog();
  const choice = choices[diff.field];
  if (editing === diff.field) return <ResultEditor diff={diff} />;
  return (
    <>
      {diff.field === "image" ? (
        <ImageOptions diff={diff} />
      ) : isListDiff(diff) ? (
        <PhoneElements diff={diff} />
      ) : (
        <PhoneOptions diff={diff} />
      )}
      <div className="pss-phone-foot">
        {choice ? (
          <Provenance diff={diff} choice={choice} />
        ) : (
          <small className="pss-sub pss-grow">
            {isListDiff(diff) ? (
              <ListCounts diff={diff} />
            ) : (
              text(diff.field === "image" ? "review.image.stays" : "review.stays", {
                value: words(diff.field, diff.local),
              })
            )}
          </small>
        )}
        <Voices diff={diff} />
        <DismissedWords diff={diff} />
        <ParentWords diff={diff} />
        <NameOptions diff={diff} />
        <RowActions diff={diff} />
      </div>
      <FieldPast diff={diff} />
    </>
  );
}
