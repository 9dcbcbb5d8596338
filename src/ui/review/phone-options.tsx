import * as React from "react";
import type { FieldDiff } from "../../sync/plan-types";
import { isEmpty } from "../../sync/values";
import { reasonText } from "../messages/reason-text";
import { Msg } from "../messages/use-text";
import { keepMine, sameValue, takeSource, writable } from "./choices";
import { useDialog } from "./dialog-model";
import { MarkedValue } from "./marked-value";
import { decidable } from "./sections";
import { type ValueGroup, valueGroups } from "./value-groups";

function Option({ diff, group }: { diff: FieldDiff; group: ValueGroup }) {
  const { plan, choices, choose, source, words, label, text } = useDialog();
  const choice = choices[diff.field];
  const [first] = group.sources;
  const checked = group.local
    ? choice?.type === "keep"
    : choice?.type === "take" && sameValue(diff.field, choice.value, group.value);
  const take = () => choose(diff, group.local || first === undefined ? keepMine() : takeSource(plan, diff, first));
  const names = [...(group.local ? [text("review.dialog.local")] : []), ...group.sources.map(source)];
  const doubtful = diff.reason !== undefined && diff.winner !== null && group.sources.includes(diff.winner);
  return (
    <label className={`pss-option ${checked ? "pss-on" : ""}`}>
      <input
        type="radio"
        name={`pss-${diff.field}`}
        checked={checked}
        disabled={!decidable(diff) || (!group.local && !writable(diff.field, group.value))}
        aria-label={text("review.radio.source", {
          field: label(diff.field),
          source: names,
          value: words(diff.field, group.value),
        })}
        onChange={take}
      />
      <span className="pss-grow">
        {!group.local && isEmpty(group.value) ? (
          <em>
            <Msg id="cell.emptied" />
          </em>
        ) : (
          <MarkedValue
            field={diff.field}
            value={group.value}
            other={group.local ? diff.proposed : diff.local}
            as={group.local ? "del" : "ins"}
          />
        )}
        <span className="pss-tags">
          {names.map((name) => (
            <span key={name} className="pss-src-tag">
              {name}
            </span>
          ))}
          {doubtful && !group.local && (
            <small className="pss-sub pss-k-red">{reasonText(text, diff.reason ?? "")}</small>
          )}
        </span>
      </span>
    </label>
  );
}

/** A radio per distinct value, tagged with all who hold it. */
export function PhoneOptions({ diff }: { diff: FieldDiff }) {
  const { plan } = useDialog();
  return (
    <>
      {valueGroups(plan, diff).map((group) => (
        <Option key={group.local ? "local" : group.sources.join(" ")} diff={diff} group={group} />
      ))}
    </>
  );
}
