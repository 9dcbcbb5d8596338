/** What a pattern of changes is called: "Brown → Brunette", "YYYY-01-01 → the exact day". */
import * as React from "react";
import type { FieldKey } from "../../sync/fields";
import type { PatternShape } from "../../sync/patterns";
import { PlainText } from "../cells";
import { isMessageKey } from "../messages/catalogue";
import { Msg } from "../messages/use-text";
import type { ListWords } from "./change-words";

/** The pattern in one line, for labels. */
export function patternText(field: FieldKey, shape: PatternShape, words: ListWords): string {
  if (shape.id === "values")
    return words.text("pattern.values", {
      from: words.words(field, shape.from),
      to: words.words(field, shape.to),
    });
  if (shape.id === "link") return words.text("pattern.link", { source: words.source(shape.endpoint) });
  return words.text(`pattern.${shape.id}`);
}

/** The pattern as it stands in the list, with a remark where there is one. */
export function PatternWords({ field, shape, words }: { field: FieldKey; shape: PatternShape; words: ListWords }) {
  const note = `pattern.${shape.id}.note`;
  return (
    <span className="pss-pattern-words">
      <b>
        <PlainText>{patternText(field, shape, words)}</PlainText>
      </b>
      {isMessageKey(note) && (
        <>
          {" "}
          <span className="pss-dim">
            <Msg id={note} />
          </span>
        </>
      )}
    </span>
  );
}
