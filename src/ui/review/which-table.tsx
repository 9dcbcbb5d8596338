/** Yours fixed, the candidates beside it, a row per thing compared. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { PlainText } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { Msg, useText } from "../messages/use-text";
import { CandidateCell, CandidateHead, Elsewhere, Picture, Said, Tally } from "./which-cells";
import { letterOf, type WhichModel } from "./use-which";
import { useSourceName } from "./use-source-name";
import { visibleText } from "./visible-text";

/** The performer itself: picture, name, where it is linked. */
export function Yours({ model }: { model: WhichModel }) {
  const { plan } = model;
  const text = useText();
  const source = useSourceName();
  const linked = [...new Set(plan.stashIds.map((id) => source(id.endpoint)))];
  return (
    <div className="pss-which-head">
      <Picture url={plan.imagePath} alt={text("review.image.current")} />
      <div>
        <b>
          <PlainText>{plan.name}</PlainText>
        </b>
        <small className="pss-sub">
          {linked.length === 0 ? <Msg id="which.linked.not" /> : <Msg id="which.linked" values={{ sources: linked }} />}
        </small>
      </div>
    </div>
  );
}

/** The button that chooses; with others claiming the candidate it asks once more. */
export function ChooseButton({ model, index }: { model: WhichModel; index: number }) {
  const one = model.compared[index];
  if (!one) return null;
  const { candidate, standing } = one;
  const letter = letterOf(index);
  const [other] = candidate.elsewhere ?? [];
  const confirming = model.confirming === candidate.id && other !== undefined;
  const id = other ? "which.choose.elsewhere" : "which.choose";
  return (
    <Button
      block
      variant={confirming ? "warning" : standing === "most" ? "primary" : "secondary"}
      disabled={model.busy}
      onClick={() => model.choose(index)}
      onFocus={() => model.setLead(index)}
    >
      {confirming ? (
        <Msg id="which.choose.confirm" values={{ letter, name: visibleText(other.name) }} />
      ) : letter === null ? (
        <Msg id="which.choose.plain" />
      ) : (
        <Msg id={id} values={{ letter }} />
      )}
    </Button>
  );
}

/** The wide layout; more candidates than fit are reached by scrolling sideways, with yours staying in sight. */
export function WhichTable({ model }: { model: WhichModel }) {
  const { compared, plan, lead } = model;
  const label = useFieldLabel();
  const text = useText();
  const fields = [...(compared[0]?.statements.keys() ?? [])];
  const claimed = compared.some(({ candidate }) => (candidate.elsewhere ?? []).length > 0);
  const className = (index: number) =>
    [index === lead ? "pss-lead" : "", compared[index]?.standing === "most" ? "pss-best" : ""].join(" ").trim();
  const cells = (draw: (index: number) => React.ReactNode) =>
    compared.map(({ candidate }, index) => (
      <td key={candidate.id} className={className(index)} onPointerEnter={() => model.setLead(index)}>
        {draw(index)}
      </td>
    ));
  const at = (index: number) => compared[index] as (typeof compared)[number];
  return (
    <table className="pss-which-table">
      <caption className="sr-only">{text("which.table")}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" className="pss-which-yours">
            <span className="pss-caps">
              <Msg id="which.yours" />
            </span>
            <Yours model={model} />
          </th>
          {compared.map((one, index) => (
            <th key={one.candidate.id} scope="col" className={className(index)}>
              {letterOf(index) !== null && <kbd>{letterOf(index)}</kbd>}{" "}
              <span className="sr-only">
                {text("which.candidate", { letter: letterOf(index) ?? String(index + 1) })}
              </span>
              <CandidateHead model={model} one={one} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <Msg id="which.evidence" />
          </th>
          <td className="pss-which-yours pss-dim">
            <Msg id="which.compared" values={{ count: fields.length + (claimed ? 1 : 0) }} />
          </td>
          {cells((index) => (
            <Tally tally={at(index).tally} />
          ))}
        </tr>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{label(field)}</th>
            <td className="pss-which-yours">
              <Said field={field} value={plan.local[field]} />
            </td>
            {cells((index) => (
              <CandidateCell model={model} one={at(index)} field={field} />
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">
            <Msg id="which.elsewhere" />
          </th>
          <td className="pss-which-yours" />
          {cells((index) => (
            <Elsewhere candidate={at(index).candidate} />
          ))}
        </tr>
        <tr>
          <td />
          <td className="pss-which-yours" />
          {cells((index) => (
            <ChooseButton model={model} index={index} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}
