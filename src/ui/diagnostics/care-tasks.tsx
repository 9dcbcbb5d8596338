/** The rows of the overview's Housekeeping card beside Test connections: each says what is known and leads to its face. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedTime } from "react-intl";
import { Link } from "react-router-dom";
import { Msg, useListText, useText } from "../messages/use-text";
import { useCare } from "../stores-context";
import { type CarePart, carePath } from "./care-nav";
import { findingsWords } from "./check-summary";
import { sizeText } from "./size-text";

const Row: React.FC<{ title: string; action: React.ReactNode }> = ({ title, action, children }) => (
  <div className="pss-task">
    <div className="pss-task-body">
      <h3>{title}</h3>
      <p className="pss-mu pss-small">{children}</p>
    </div>
    <div className="pss-actions">{action}</div>
  </div>
);

/** A link to one of the faces, named after its row. */
export function CareLink({ part, label, subject }: { part: CarePart; label: string; subject: string }) {
  return (
    <Link className="btn btn-secondary" to={carePath(part)} aria-label={`${label} ${subject}`}>
      {label}
    </Link>
  );
}

function CheckRow() {
  const text = useText();
  const list = useListText();
  const findings = useCare((state) => state.findings);
  const validate = useCare((state) => state.validate);
  const title = text("check.title");
  const found = findings.state === "ready" ? findings.value : null;
  const bad = found?.some(({ severity }) => severity !== "info") ?? false;
  const working = findings.state === "working";
  return (
    <Row
      title={title}
      action={
        <>
          {found && found.length > 0 && <CareLink part="check" label={text("care.open")} subject={title} />}
          <Button variant="secondary" disabled={working} aria-label={title} onClick={() => void validate()}>
            {text(working ? "check.working" : "check.button")}
          </Button>
        </>
      }
    >
      {findings.state === "failed" && <span className="pss-k-red pss-state">{findings.message}</span>}
      {found && (
        <span role="status">
          <span className={bad ? "pss-k-orange pss-state" : ""}>
            {list(findingsWords(text, found)) || text("check.none")}
          </span>
          {findings.state === "ready" && (
            <>
              {" · "}
              <Msg id="check.at" values={{ time: <FormattedTime value={findings.at} /> }} />
            </>
          )}
        </span>
      )}
      {!found && findings.state !== "failed" && text("check.never")}
    </Row>
  );
}

function CacheRow() {
  const text = useText();
  const cache = useCare((state) => state.cache);
  const title = text("cache.title");
  const rows = cache.state === "ready" ? cache.value : null;
  const entries = rows?.reduce((sum, row) => sum + row.entries, 0) ?? 0;
  const bytes = rows?.reduce((sum, row) => sum + row.bytes, 0) ?? 0;
  return (
    <Row title={title} action={<CareLink part="cache" label={text("cache.button")} subject={title} />}>
      {rows === null && text("cache.short")}
      {rows !== null && entries === 0 && text("cache.empty")}
      {entries > 0 && text("cache.total", { entries, size: sizeText(text, bytes) })}
    </Row>
  );
}

/** Validate configuration and Clear cache. */
export function CareTasks() {
  return (
    <>
      <CheckRow />
      <CacheRow />
    </>
  );
}
