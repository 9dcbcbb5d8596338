import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { CheckId } from "../../sync/checks/checks";
import type { Finding } from "../../sync/checks/facts";
import { isMessageKey } from "../messages/catalogue";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useAction } from "../parts/use-action";
import { STASH } from "../shell/paths";
import { useCare, useSettings } from "../stores-context";
import { carePath } from "./care-nav";

const TONES = { error: "bad", warning: "warn", info: "info" } as const;
const PLACES = {
  providers: { to: STASH.providers, label: "remedy.providers" },
  plugins: { to: STASH.plugins, label: "remedy.plugins" },
  settings: { to: carePath("settings"), label: "check.open-settings" },
  stash: { to: STASH.about, label: "check.open-stash" },
} as const;

function useMendLabel(id: CheckId): string {
  const text = useText();
  const key = `check.${id}.mend`;
  return isMessageKey(key) ? text(key) : text("check.open-settings");
}

/** One finding: what it is, what it means, and what puts it right. Mending checks again. */
export function FindingNote({ finding }: { finding: Finding<CheckId> }) {
  const text = useText();
  const { id, severity, values, mend } = finding;
  const save = useSettings((state) => state.save);
  const persist = useCare((state) => state.persist);
  const validate = useCare((state) => state.validate);
  const { act, busy, error } = useAction();
  const [refused, setRefused] = React.useState(false);
  const label = useMendLabel(id);
  const work = async () => {
    if (mend.type === "settings") await save(mend.change);
    if (mend.type === "persist" && !(await persist())) {
      setRefused(true);
      return;
    }
    await validate();
  };
  const title = text(`check.${id}.title`, values);
  const action = () => {
    if (mend.type === "none") return null;
    if (mend.type === "go") {
      const { to, label: words } = PLACES[mend.to];
      return (
        <Link
          className="btn btn-sm btn-secondary"
          to={to}
          aria-label={text("pair", { label: text(words), value: title })}
        >
          {text(words)}
        </Link>
      );
    }
    return (
      <Button
        size="sm"
        variant="secondary"
        disabled={busy}
        aria-label={text("pair", { label, value: title })}
        onClick={() => act(work)}
      >
        {label}
      </Button>
    );
  };
  return (
    <li className="pss-finding" data-check={id}>
      <Note
        tone={TONES[severity]}
        title={
          <>
            <span className="sr-only">{text("pair", { label: text(`check.severity.${severity}`), value: "" })}</span>
            {title}
          </>
        }
        actions={action()}
      >
        {text(`check.${id}.what`, values)}
        {refused && <p role="status">{text("check.persist.refused")}</p>}
        {error && (
          <p className="pss-k-red pss-state" role="alert">
            {text("action.failed", { message: error })}
          </p>
        )}
      </Note>
    </li>
  );
}
