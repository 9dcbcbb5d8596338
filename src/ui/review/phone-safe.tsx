import { faChevronDown, faChevronUp } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldDiff } from "../../sync/plan-types";
import { Icon } from "../icon";
import { kindLook } from "../kinds-look";
import { takeProposed } from "./choices";
import { isListDiff } from "./choice-lists";
import { useDialog } from "./dialog-model";
import { DiffTag } from "./kind-tag";
import { ListCounts } from "./list-cells";
import { PhoneField } from "./phone-field";

/** A safe change as one line with a tick, "old → new"; it opens into everything that can be chosen. */
export function PhoneSafe({ diff }: { diff: FieldDiff }) {
  const { plan, choices, choose, cursor, editing, label, words } = useDialog();
  const [open, setOpen] = React.useState(false);
  const choice = choices[diff.field];
  const shown = open || editing === diff.field;
  const result = choice?.type === "take" ? choice.value : diff.proposed;
  return (
    <section
      className={`pss-phone-card ${kindLook(diff.kind).className} ${cursor === diff.field ? "pss-cur" : ""}`}
      aria-label={label(diff.field)}
    >
      <div className="pss-safe-line" tabIndex={-1} data-pss-field={diff.field}>
        <label className="pss-grow">
          <input
            type="checkbox"
            checked={choice?.type === "take"}
            onChange={() => choose(diff, choice?.type === "take" ? undefined : takeProposed(plan, diff))}
          />
          <span>
            <span className="pss-field-name">{label(diff.field)}</span> <DiffTag diff={diff} />
            <small className="pss-sub">
              {isListDiff(diff) ? (
                <ListCounts diff={diff} />
              ) : (
                <>
                  <bdi className="pss-old">{words(diff.field, diff.local)}</bdi> →{" "}
                  <bdi>{words(diff.field, result)}</bdi>
                </>
              )}
            </small>
          </span>
        </label>
        <Button
          variant="link"
          size="sm"
          aria-expanded={shown}
          aria-label={label(diff.field)}
          onClick={() => setOpen(!open)}
        >
          <Icon icon={shown ? faChevronUp : faChevronDown} />
        </Button>
      </div>
      {shown && <PhoneField diff={diff} />}
    </section>
  );
}
