/** Removing what the plugin stored: chosen part by part, confirmed, and told part by part. */
import * as React from "react";
import { Button } from "react-bootstrap";
import type { EraseChoice, EraseResult } from "../../store/diagnostics-contracts";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useAction } from "../parts/use-action";
import { useCare, useRun } from "../stores-context";

const PARTS = ["browser", "settings", "locks"] as const;

/** How many have locks; null while it is counted, or could not be. */
function useLocked(active: boolean): number | null {
  const countLocked = useCare((state) => state.countLocked);
  const [count, setCount] = React.useState<number | null>(null);
  React.useEffect(() => {
    if (!active) return;
    let here = true;
    countLocked().then(
      (n) => here && setCount(n),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [active, countLocked]);
  return count;
}

function Choice({ choice, onChange }: { choice: EraseChoice; onChange: (choice: EraseChoice) => void }) {
  const text = useText();
  const locked = useLocked(true);
  const label = (part: (typeof PARTS)[number]) => {
    if (part !== "locks") return text(`erase.${part}`);
    if (locked === null) return text("erase.locks.counting");
    return locked === 0 ? text("erase.locks.none") : text("erase.locks", { n: locked });
  };
  return (
    <div className="pss-erase-choice">
      {PARTS.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={choice[part]}
            disabled={part === "locks" && locked === 0}
            onChange={(event) => onChange({ ...choice, [part]: event.target.checked })}
          />{" "}
          {label(part)}
        </label>
      ))}
      {choice.browser && <p className="pss-k-orange pss-state">{text("erase.browser.warn")}</p>}
    </div>
  );
}

function Result({ result }: { result: EraseResult }) {
  const text = useText();
  const what = result.done.map((part) => text(`erase.done.${part}`));
  return (
    <>
      {result.failed.map((one) => (
        <Note key={one.what} tone="bad" live title={text("care.failed")}>
          {text(`erase.failed.${one.what}`, { message: one.message })}
        </Note>
      ))}
      {result.done.length > 0 && (
        <Note
          tone="ok"
          live
          title={text("erase.done")}
          actions={
            <Button size="sm" variant="secondary" onClick={() => window.location.reload()}>
              {text("erase.reload")}
            </Button>
          }
        >
          {text("erase.done.what", { what })}
        </Note>
      )}
    </>
  );
}

/** Nothing is asked or removed before it is opened and confirmed. */
export function EraseCard() {
  const text = useText();
  const erase = useCare((state) => state.erase);
  const running = useRun((state) => state.running || state.elsewhere !== null);
  const [open, setOpen] = React.useState(false);
  const [choice, setChoice] = React.useState<EraseChoice>({ browser: true, settings: true, locks: false });
  const [result, setResult] = React.useState<EraseResult | null>(null);
  const { act, busy } = useAction();
  const remove = async () => {
    setResult(await erase(choice));
    setOpen(false);
  };
  const nothing = PARTS.every((part) => !choice[part]);
  return (
    <div className="card pss-card pss-pad pss-erase">
      <h3 className="pss-care-h">{text("erase.title")}</h3>
      <p className="pss-mu">{text("erase.what")}</p>
      {open && <Choice choice={choice} onChange={setChoice} />}
      {running && <p className="pss-k-orange pss-state">{text("erase.running")}</p>}
      {result && <Result result={result} />}
      <div className="pss-actions">
        {open ? (
          <>
            <Button variant="danger" disabled={busy || running || nothing} onClick={() => act(remove)}>
              {text("erase.confirm")}
            </Button>
            <Button variant="secondary" disabled={busy} onClick={() => setOpen(false)}>
              {text("care.cancel")}
            </Button>
          </>
        ) : (
          <Button variant="secondary" disabled={running} onClick={() => setOpen(true)}>
            {text("erase.button")}
          </Button>
        )}
      </div>
    </div>
  );
}
