/** The head of a source's column: who it found there, and why that is the performer. */
import {
  faCheck,
  faCircleCheck,
  faCircleQuestion,
  faCircleXmark,
  faLinkSlash,
  faMinus,
  faTriangleExclamation,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedDate } from "react-intl";
import type { Evidence, SourceView, Verdict } from "../../sync/plan-types";
import { useEvidenceWords } from "../evidence-words";
import { Icon } from "../icon";
import { useFieldLabel } from "../messages/field-label";
import { failureText } from "../messages/failure-text";
import { Msg } from "../messages/use-text";
import { useSources } from "../stores-context";
import { useDialog } from "./dialog-model";
import { visibleText } from "./visible-text";

const VERDICTS = {
  certain: { icon: faCircleCheck, className: "pss-k-green" },
  likely: { icon: faCircleQuestion, className: "pss-k-orange" },
  ambiguous: { icon: faCircleQuestion, className: "pss-k-orange" },
  none: { icon: faMinus, className: "pss-k-dim" },
} as const satisfies Record<Verdict, unknown>;

const WEIGHTS = {
  for: { icon: faCheck, className: "pss-k-green" },
  against: { icon: faTriangleExclamation, className: "pss-k-orange" },
  silent: { icon: faMinus, className: "pss-k-dim" },
} as const satisfies Record<Evidence["weight"], unknown>;

/** Observations that stand in a column's head before "more": it sticks, and takes its height from the rows. */
const SHOWN = 3;

/** What weighs against the match is never folded away before what speaks for it; the order stays. */
function weightiest(evidence: readonly Evidence[]): readonly Evidence[] {
  const rank = ({ weight }: Evidence) => ["against", "for", "silent"].indexOf(weight);
  const first = new Set([...evidence].sort((a, b) => rank(a) - rank(b)).slice(0, SHOWN));
  return evidence.filter((one) => first.has(one));
}

/** The list with the rest behind a button that says how much that is. */
function FoldedEvidence({ evidence }: { evidence: readonly Evidence[] }) {
  const { text } = useDialog();
  const [open, setOpen] = React.useState(false);
  const hidden = evidence.length - SHOWN;
  // A line in the place of one line would save nothing.
  if (hidden < 2) return <EvidenceList evidence={evidence} />;
  return (
    <>
      <EvidenceList evidence={open ? evidence : weightiest(evidence)} />
      <Button
        size="sm"
        variant="link"
        className="pss-evidence-more"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? text("review.facet.less") : text("review.row.more", { count: hidden })}
      </Button>
    </>
  );
}

/** Every observation with its sign; the sign is said in words too. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { text } = useDialog();
  const say = useEvidenceWords();
  return (
    <ul className="pss-evidence">
      {evidence.map((one) => (
        <li key={`${one.id} ${JSON.stringify(one.values ?? null)}`}>
          <Icon {...WEIGHTS[one.weight]} label={text(`evidence.${one.weight}`)} /> {say(one)}
        </li>
      ))}
    </ul>
  );
}

/** Opens the record at the source, where its page is known. */
export function PageLink({ view, id }: { view: SourceView; id: string | null }) {
  const { text, source, plan } = useDialog();
  const url = useSources((state) => (id === null ? null : (state.pageUrl?.(view.endpoint, plan.type, id) ?? null)));
  if (url === null || !/^https?:\/\//iu.test(url)) return null;
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={text("review.dialog.page.label", { source: source(view.endpoint) })}
    >
      <Msg id="review.dialog.page" />
    </a>
  );
}

/** What became of the link, or when the record changed. */
function StateLine({ view }: { view: SourceView }) {
  const { text, source } = useDialog();
  if (view.state === "failed" && view.failure) {
    const words = failureText(text, view.failure, source(view.endpoint));
    return (
      <small className="pss-sub pss-k-red" title={`${words.title} – ${words.what} ${words.todo}`}>
        <Icon icon={faCircleXmark} /> {words.short}
        <span className="sr-only">
          {" "}
          – {words.what} {words.todo}
        </span>
      </small>
    );
  }
  const name = visibleText(view.entityName ?? "");
  if (view.state === "live" || (view.state === "unlinked" && view.entityId !== null)) {
    if (view.updated === null) return null;
    return (
      <small className="pss-sub">
        <Msg id="link.live" values={{ date: <FormattedDate value={view.updated} dateStyle="medium" /> }} />
      </small>
    );
  }
  const gone = view.state === "deleted" || view.state === "erased" || view.state === "malformed-id";
  const colour = gone ? "pss-k-red" : view.state === "merged" ? "pss-k-teal" : "";
  return (
    <small className={`pss-sub ${colour}`}>
      {gone && <Icon icon={faLinkSlash} />} {text(`link.${view.state}`, { name, date: "" })}
    </small>
  );
}

/** What the source said and was not taken in: nothing is left out unseen. */
function Refused({ view }: { view: SourceView }) {
  const { text } = useDialog();
  const label = useFieldLabel();
  if (view.refused === undefined || view.refused.length === 0) return null;
  const parts = view.refused.map(({ field, why, count }) => text(`refused.${why}`, { field: label(field), count }));
  return (
    <small className="pss-sub pss-k-orange">
      <Icon icon={faTriangleExclamation} /> {text("refused.what", { parts })}
    </small>
  );
}

/** Name, verdict, evidence and state of one source; `index` is the key that takes its values. */
export function SourceHead({ view, index }: { view: SourceView; index?: number }) {
  const { text, source } = useDialog();
  const known = view.entityId !== null || view.candidates.length > 0;
  return (
    <div className="pss-source-head">
      {index !== undefined && index <= 9 && <kbd>{index}</kbd>} <b>{source(view.endpoint)}</b>{" "}
      {known && (
        <span className={`pss-kind ${VERDICTS[view.verdict].className}`}>
          <Icon icon={VERDICTS[view.verdict].icon} /> {text(`verdict.${view.verdict}`)}
        </span>
      )}{" "}
      <PageLink view={view} id={view.entityId} />
      <FoldedEvidence evidence={view.evidence} />
      <StateLine view={view} />
      <Refused view={view} />
    </div>
  );
}
