/** The history as a file, out and in. */
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { useIntl } from "react-intl";
import { useToast } from "../../host/plugin-api";
import type { HistoryFileCheck } from "../../store/history-contracts";
import { isMessageKey } from "../messages/catalogue";
import { type Text, useText } from "../messages/use-text";
import { useAction } from "../parts/use-action";
import { useStores } from "../stores-context";
import { saveFile } from "./save-file";
import { megabytes } from "./space-notes";

function Failure({ error }: { error: string | null }) {
  const text = useText();
  return <div role="alert">{error && <p className="pss-state pss-k-red">{fileWords(text, error)}</p>}</div>;
}

/** What is wrong with a file, in words; anything else as it was said. */
function fileWords(text: Text, problem: string): string {
  const key = `past.import.${problem}`;
  return isMessageKey(key) ? text(key) : text("action.failed", { message: problem });
}

function Export() {
  const text = useText();
  const { history } = useStores();
  const { act, busy, error } = useAction();
  const [pictures, setPictures] = React.useState(true);
  const run = async () => {
    const parts = await history.getState().exportParts({ pictures });
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`performer-site-sync-history-${day}.json`, parts);
  };
  return (
    <section className="pss-past-transfer">
      <h3>{text("past.export.title")}</h3>
      <p>{text("past.export.what")}</p>
      <label className="pss-confirm-option">
        <input type="checkbox" checked={pictures} onChange={() => setPictures(!pictures)} />{" "}
        {text("past.export.pictures")}
      </label>
      <Failure error={error} />
      <Button variant="primary" disabled={busy} onClick={() => act(run)}>
        {text(busy ? "past.export.busy" : "past.export.do")}
      </Button>
    </section>
  );
}

function Import({ onDone }: { onDone: () => void }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const toast = useToast();
  const { history } = useStores();
  const { act, busy, error } = useAction();
  const [found, setFound] = React.useState<HistoryFileCheck | null>(null);
  const check = (file: File | undefined) => {
    setFound(null);
    if (file) act(async () => setFound(await history.getState().checkFile(await readText(file))));
  };
  const count = found?.records.length ?? 0;
  const nothing = found !== null && count === 0 && found.runs.length === 0;
  return (
    <section className="pss-past-transfer">
      <h3>{text("past.import.title")}</h3>
      <p>{text("past.import.what")}</p>
      <label className="pss-past-file">
        <span>{text("past.import.choose")}</span>
        <input
          type="file"
          accept=".json,application/json"
          disabled={busy}
          onChange={(event) => check(event.target.files?.[0])}
        />
      </label>
      <div role="status">
        {busy && found === null && <p className="pss-mu">{text("past.import.checking")}</p>}
        {found && (
          <p>
            {text("past.import.found", {
              ...{ records: count, runs: found.runs.length, known: found.known, refused: found.refused },
              size: formatNumber(megabytes(found.bytes)),
            })}{" "}
            {nothing && text("past.import.nothing")}
          </p>
        )}
        {found && !found.fits && <p className="pss-state pss-k-orange">{text("past.import.no-room")}</p>}
      </div>
      <Failure error={error} />
      {found && !nothing && (
        <Button
          variant="primary"
          disabled={busy || !found.fits}
          onClick={() =>
            act(async () => {
              await history.getState().takeIn(found);
              toast.success(text("past.import.done", { count }));
              onDone();
            })
          }
        >
          {text("past.import.do", { count })}
        </Button>
      )}
    </section>
  );
}

function readText(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsText(file);
  });
}

/** Both ways in one window. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Modal show onHide={onClose} animation={false} dialogClassName="pss-root" aria-labelledby="pss-past-transfer">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-past-transfer" className="pss-confirm-title">
          {text("past.transfer")}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Export />
        <Import onDone={onClose} />
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onClose}>
          {text("past.close")}
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
