/** Validate configuration: what was found, the worst first. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { CHECKS } from "../../sync/checks/checks";
import { useListText, useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { useCare } from "../stores-context";
import { findingsWords } from "./check-summary";
import { FindingNote } from "./finding-note";

/** Draw it inside a `Face`. Checks by itself when it opens: it asks Stash and the browser only. */
export function CheckFace() {
  const text = useText();
  const findings = useCare((state) => state.findings);
  const validate = useCare((state) => state.validate);
  React.useEffect(() => {
    void validate();
  }, [validate]);
  const working = findings.state === "working" || findings.state === "unknown";
  const found = findings.state === "ready" ? findings.value : [];
  const list = useListText();
  const summary = list(findingsWords(text, found));
  return (
    <div className="pss-care">
      <div className="pss-care-head">
        <p className="pss-mu">{text("check.never")}</p>
        <Button disabled={working} onClick={() => void validate()}>
          {text(working ? "check.working" : "check.again")}
        </Button>
      </div>
      {working && <Skeleton rows={4} />}
      {findings.state === "failed" && (
        <Note tone="bad" live title={text("care.failed")}>
          {findings.message}
        </Note>
      )}
      {findings.state === "ready" && found.length === 0 && (
        <Note tone="ok" title={text("check.none")}>
          {text("check.none.what", { n: CHECKS.length })}
        </Note>
      )}
      {found.length > 0 && (
        <>
          <h3 className="pss-care-h">{summary}</h3>
          <ul className="pss-findings">
            {found.map((finding) => (
              <FindingNote key={`${finding.id} ${JSON.stringify(finding.values)}`} finding={finding} />
            ))}
          </ul>
        </>
      )}
      <Announcer message={findings.state === "ready" ? summary || text("check.none") : ""} urgent />
    </div>
  );
}
