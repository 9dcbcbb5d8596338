import * as React from "react";
import type { FieldDiff } from "../../sync/plan-types";
import { PlainText } from "../cells";
import { Msg } from "../messages/use-text";
import { useElementWords } from "./chips";
import { type ElementState, elementStates, toggleElement } from "./choice-lists";
import { useDialog } from "./dialog-model";

function Tick({ diff, state }: { diff: FieldDiff; state: ElementState }) {
  const { choices, choose, source, text } = useDialog();
  const words = useElementWords(diff)(state.value);
  const here = state.change === "kept" || state.change === "remove";
  const tags = [...(here ? [text("review.dialog.local")] : []), ...state.sources.map(source)];
  return (
    <label className={`pss-option ${state.included ? "pss-on" : ""}`}>
      <input
        type="checkbox"
        checked={state.included}
        onChange={() => choose(diff, toggleElement(diff, choices[diff.field], state.value))}
      />
      <span className="pss-grow">
        {state.change === "add" ? (
          <ins>
            <PlainText>{words}</PlainText>
          </ins>
        ) : (
          <PlainText>{words}</PlainText>
        )}
        <span className="pss-tags">
          {tags.map((tag) => (
            <span key={tag} className="pss-src-tag">
              {tag}
            </span>
          ))}
          {state.change === "held-back" && (
            <small className="pss-sub pss-k-violet">
              <Msg id="review.list.held" />
            </small>
          )}
          {state.change === "dismissed" && (
            <small className="pss-sub pss-dim">
              <Msg id="review.list.dismissed" />
            </small>
          )}
          {state.change === "remove" && (
            <small className="pss-sub pss-k-rose">
              <Msg id="review.list.gone" />
            </small>
          )}
        </span>
      </span>
    </label>
  );
}

/** A tick per element: ticked is what the field will hold. */
export function PhoneElements({ diff }: { diff: FieldDiff }) {
  const { choices } = useDialog();
  return (
    <>
      {elementStates(diff, choices[diff.field]).map((state) => (
        <Tick key={`${state.change} ${state.value}`} diff={diff} state={state} />
      ))}
    </>
  );
}
