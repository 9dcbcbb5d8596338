/** Sends Stash's version of the reviewed performer to a source as a draft. Asks before: it cannot be taken back. */
import { faPaperPlane } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Form, Modal } from "react-bootstrap";
import type { DraftOutcome } from "../../sync/draft";
import type { Plan } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { useCreate, useSources } from "../stores-context";
import { useSourceName } from "./use-source-name";
import { visibleText } from "./visible-text";

/** Where a source keeps drafts: as Stash's own dialog links there (SubmitDraft.tsx). Null for what is no web address. */
export function draftUrl(endpoint: Endpoint, draftId: string | null): string | null {
  if (!URL.canParse(endpoint)) return null;
  const { protocol, origin } = new URL(endpoint);
  if (protocol !== "http:" && protocol !== "https:") return null;
  return draftId === null ? `${origin}/drafts` : `${origin}/drafts/${encodeURIComponent(draftId)}`;
}

function DraftLink({ endpoint, draftId }: { endpoint: Endpoint; draftId: string | null }) {
  const text = useText();
  const url = draftUrl(endpoint, draftId);
  if (url === null) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text(draftId === null ? "draft.pages" : "draft.page")}
    </a>
  );
}

function DraftDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const text = useText();
  const name = useSourceName();
  const all = useSources((state) => state.sources);
  const sources = all.filter((source) => source.enabled && !source.invalid);
  const send = useCreate((state) => state.sendDraft);
  const linked = sources.find((source) => plan.stashIds.some((id) => id.endpoint === source.endpoint));
  const [endpoint, setEndpoint] = React.useState((linked ?? sources[0])?.endpoint ?? "");
  const [outcome, setOutcome] = React.useState<DraftOutcome | "sending" | null>(null);
  const who = visibleText(plan.name);
  const source = name(endpoint);
  const sent = outcome !== null && outcome !== "sending" && outcome.ok ? outcome : null;
  const failed = outcome !== null && outcome !== "sending" && !outcome.ok ? outcome : null;
  return (
    <Modal
      show
      onHide={() => outcome !== "sending" && onClose()}
      animation={false}
      dialogClassName="pss-root"
      aria-labelledby="pss-draft-title"
    >
      <Modal.Header>
        <Modal.Title as="h2" id="pss-draft-title" className="pss-confirm-title">
          {text("draft.title", { name: who })}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {sent ? (
          <Note
            tone="ok"
            live
            title={text("draft.sent", { source })}
            actions={<DraftLink endpoint={endpoint} draftId={sent.draftId} />}
          />
        ) : (
          <>
            <p>{text("draft.what", { name: who })}</p>
            <p className="pss-state pss-k-orange">{text("draft.irreversible")}</p>
            <Form.Control
              as="select"
              className="input-control pss-select"
              aria-label={text("draft.to")}
              value={endpoint}
              onChange={(event) => setEndpoint(event.target.value)}
            >
              {sources.map((one) => (
                <option key={one.endpoint} value={one.endpoint}>
                  {one.name}
                </option>
              ))}
            </Form.Control>
          </>
        )}
        {failed && (
          <Note tone="bad" live title={text("draft.failed", { message: failed.message })}>
            {text("draft.failed.todo", { source })}
          </Note>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" disabled={outcome === "sending"} onClick={onClose}>
          {text(sent ? "create.done" : "create.cancel")}
        </Button>
        {!sent && (
          <Button
            variant="primary"
            disabled={outcome === "sending" || endpoint === ""}
            onClick={() => {
              setOutcome("sending");
              void send(plan, endpoint).then(setOutcome);
            }}
          >
            {outcome === "sending" ? text("draft.sending") : text("draft.send", { source })}
          </Button>
        )}
      </Modal.Footer>
    </Modal>
  );
}

/** In the head of the review dialog; nothing for studios, and where Stash cannot send drafts. */
export function DraftButton({ plan }: { plan: Plan }) {
  const text = useText();
  const can = useCreate((state) => state.drafts);
  const some = useSources((state) => state.sources.some((source) => source.enabled && !source.invalid));
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  if (!can || !some || plan.type !== "performer") return null;
  return (
    <>
      <Button
        ref={button}
        size="sm"
        variant="secondary"
        title={text("draft.open")}
        aria-label={text("draft.open")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon icon={faPaperPlane} />
      </Button>
      {open && (
        <DraftDialog
          plan={plan}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
