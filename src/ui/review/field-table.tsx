/** The review on a wide screen: a row per field, a column per source. */
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldDiff } from "../../sync/plan-types";
import { kindLook } from "../kinds-look";
import { Msg } from "../messages/use-text";
import { isListDiff } from "./choice-lists";
import { useDialog } from "./dialog-model";
import { FieldPast } from "./field-past";
import { ImageOptions } from "./image-options";
import { DiffTag } from "./kind-tag";
import { LocalListCell, SourceListCell } from "./list-cells";
import { ResultCell } from "./result-cell";
import { SectionActions, SectionSummary } from "./section-parts";
import { SECTIONS, type Section } from "./sections";
import { SourceHead } from "./source-head";
import { LocalValueCell, SourceValueCell } from "./value-cells";

function Head() {
  const { sources } = useDialog();
  return (
    <thead>
      <tr>
        <th scope="col" className="pss-col-field">
          <Msg id="review.dialog.field" />
        </th>
        <th scope="col">
          <kbd>0</kbd>{" "}
          <b>
            <Msg id="review.dialog.local" />
          </b>
        </th>
        {sources.map((view, at) => (
          <th scope="col" key={view.endpoint}>
            <SourceHead view={view} index={at + 1} />
          </th>
        ))}
        <th scope="col" className="pss-col-result">
          <b>
            <Msg id="review.dialog.result" />
          </b>
          <small className="pss-sub">
            <Msg id="review.dialog.result.what" />
          </small>
        </th>
      </tr>
    </thead>
  );
}

function Cells({ diff }: { diff: FieldDiff }) {
  const { sources } = useDialog();
  if (diff.field === "image")
    return (
      <td colSpan={sources.length + 1}>
        <ImageOptions diff={diff} />
      </td>
    );
  return (
    <>
      <td>{isListDiff(diff) ? <LocalListCell diff={diff} /> : <LocalValueCell diff={diff} />}</td>
      {sources.map((view) => (
        <td key={view.endpoint}>
          {isListDiff(diff) ? <SourceListCell diff={diff} view={view} /> : <SourceValueCell diff={diff} view={view} />}
        </td>
      ))}
    </>
  );
}

function Row({ diff }: { diff: FieldDiff }) {
  const { cursor, gap, label, sources, histories } = useDialog();
  const current = cursor === diff.field;
  const place = current ? "pss-cur" : gap?.next === diff.field ? "pss-gap" : "";
  return (
    <>
      <tr className={`pss-row ${kindLook(diff.kind).className} ${place}`}>
        <th scope="row" className="pss-col-field" tabIndex={-1} data-pss-field={diff.field}>
          <span className="pss-field-name">{label(diff.field)}</span>
          <DiffTag diff={diff} />
        </th>
        <Cells diff={diff} />
        <td className="pss-col-result">
          <ResultCell diff={diff} />
        </td>
      </tr>
      {histories.has(diff.field) && (
        <tr className={`pss-row-past ${current ? "pss-cur" : ""}`}>
          <td colSpan={sources.length + 3}>
            <FieldPast diff={diff} />
          </td>
        </tr>
      )}
    </>
  );
}

function SectionBody({ section }: { section: Section }) {
  const { rows, sources, unfolded, toggleSection } = useDialog();
  const list = rows[section];
  const open = unfolded.has(section);
  if (list.length === 0) return null;
  return (
    <tbody>
      <tr className="pss-section">
        <th colSpan={sources.length + 3} scope="rowgroup">
          <div className="pss-section-line">
            <SectionSummary section={section} />
            <SectionActions section={section} />
            <Button
              size="sm"
              variant="link"
              aria-expanded={open}
              onClick={() => toggleSection(section)}
              className="pss-fold"
            >
              <Msg id={open ? "review.section.hide" : "review.section.show"} />
              <span className="sr-only">
                : <Msg id={`review.section.${section}`} />
              </span>
            </Button>
          </div>
        </th>
      </tr>
      {open && list.map((diff) => <Row key={diff.field} diff={diff} />)}
    </tbody>
  );
}

/** All sections as one table, so that columns stand under their source. */
export function FieldTable() {
  const { text } = useDialog();
  return (
    <table className="pss-table" aria-label={text("review.dialog.table")}>
      <Head />
      {SECTIONS.map((section) => (
        <SectionBody key={section} section={section} />
      ))}
    </table>
  );
}
