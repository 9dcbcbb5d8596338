import * as React from "react";
import { Button } from "react-bootstrap";
import { patternOf } from "../../sync/patterns";
import { Msg } from "../messages/use-text";
import type { ListWords } from "./change-words";
import { patternText } from "./pattern-words";
import type { ListModel } from "./use-list";

/** Says that only one pattern is looked through, and ends that. Goes back to the fields, where it came from. */
export function OnlyPattern({ list, words }: { list: ListModel; words: ListWords }) {
  const { filters, setFilters, setView, rows } = list;
  if (filters.pattern === null) return null;
  const diff = rows[0]?.shown[0]?.diff;
  const back = () => {
    setFilters({ ...filters, pattern: null });
    setView("field");
  };
  return (
    <div className="pss-only" role="status">
      {diff && (
        <span>
          <Msg
            id="review.pattern.only"
            values={{ field: words.label(diff.field), pattern: patternText(diff.field, patternOf(diff).shape, words) }}
          />
        </span>
      )}
      <Button size="sm" variant="secondary" onClick={back}>
        <Msg id="review.pattern.all" />
      </Button>
    </div>
  );
}
