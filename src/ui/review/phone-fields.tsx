/** The review on a narrow screen: a card per field, an option per distinct value with all who hold it (design/ui.md, Phone). */
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldDiff } from "../../sync/plan-types";
import { kindLook } from "../kinds-look";
import { Msg } from "../messages/use-text";
import { useDialog } from "./dialog-model";
import { DiffTag } from "./kind-tag";
import { PhoneField } from "./phone-field";
import { PhoneSafe } from "./phone-safe";
import { SectionActions, SectionSummary } from "./section-parts";
import { SECTIONS, type Section } from "./sections";
import { SourceHead } from "./source-head";

function Card({ diff }: { diff: FieldDiff }) {
  const { cursor, label } = useDialog();
  return (
    <section
      className={`pss-phone-card ${kindLook(diff.kind).className} ${cursor === diff.field ? "pss-cur" : ""}`}
      aria-label={label(diff.field)}
    >
      <h3 tabIndex={-1} data-pss-field={diff.field}>
        <span className="pss-field-name pss-grow">{label(diff.field)}</span>
        <DiffTag diff={diff} />
      </h3>
      <PhoneField diff={diff} />
    </section>
  );
}

function PhoneSection({ section }: { section: Section }) {
  const { rows, unfolded, toggleSection } = useDialog();
  const list = rows[section];
  const open = unfolded.has(section);
  if (list.length === 0) return null;
  return (
    <div id={`pss-section-${section}`} className="pss-phone-section">
      <div className="pss-section-line">
        <SectionSummary section={section} />
        <SectionActions section={section} />
        {(section === "kept" || section === "same") && (
          <Button size="sm" variant="link" aria-expanded={open} onClick={() => toggleSection(section)}>
            <Msg id={open ? "review.section.hide" : "review.section.show"} />
            <span className="sr-only">
              : <Msg id={`review.section.${section}`} />
            </span>
          </Button>
        )}
      </div>
      {open &&
        list.map((diff) =>
          section === "safe" ? <PhoneSafe key={diff.field} diff={diff} /> : <Card key={diff.field} diff={diff} />,
        )}
    </div>
  );
}

/** Buttons that jump to a section. */
function Pills() {
  const { rows, unfolded, toggleSection } = useDialog();
  const jump = (section: Section) => {
    if (!unfolded.has(section)) toggleSection(section);
    document.getElementById(`pss-section-${section}`)?.scrollIntoView({ block: "start" });
  };
  return (
    <div className="pss-pills">
      {SECTIONS.filter((section) => rows[section].length > 0).map((section) => (
        <Button key={section} size="sm" variant="secondary" onClick={() => jump(section)}>
          <Msg id={`review.section.${section}`} /> <b>{rows[section].length}</b>
        </Button>
      ))}
    </div>
  );
}

/** Everything of the plan, one below the other. */
export function PhoneFields() {
  const { sources } = useDialog();
  return (
    <div className="pss-phone">
      <details className="pss-phone-sources">
        <summary>
          <Msg id="review.dialog.why" />
        </summary>
        {sources.map((view, at) => (
          <SourceHead key={view.endpoint} view={view} index={at + 1} />
        ))}
      </details>
      <Pills />
      {SECTIONS.map((section) => (
        <PhoneSection key={section} section={section} />
      ))}
    </div>
  );
}
