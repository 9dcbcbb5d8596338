/** Creating a given set (favourites, a parent): prepared, shown, done, with an outcome for each. */
import * as React from "react";
import { Modal } from "react-bootstrap";
import type { CreateOutcome, CreateRequest } from "../../sync/create-types";
import { CreateBody, CreateFoot } from "./create-steps";
import { useCreation } from "./use-creation";
import "./create.css";

interface CreateDialogProps {
  /** "Create 12 performers…" */
  title: string;
  /** Must keep their identity while the dialog is open. */
  requests: readonly CreateRequest[];
  /** Hears what was done, also when the dialog is left before the end; empty when nothing was. */
  onClose: (outcomes: readonly CreateOutcome[]) => void;
}

/** Nothing is written before the person has seen it and pressed the button that says how much. */
export function CreateDialog({ title, requests, onClose }: CreateDialogProps) {
  const creation = useCreation(requests);
  const { state } = creation;
  const close = () => onClose("outcomes" in state ? state.outcomes : []);
  return (
    <Modal
      show
      // While it writes, only its own button ends it.
      onHide={() => state.phase !== "working" && close()}
      animation={false}
      scrollable
      dialogClassName="pss-root pss-create"
      aria-labelledby="pss-create-title"
    >
      <Modal.Header>
        <Modal.Title as="h2" id="pss-create-title" className="pss-confirm-title">
          {title}
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <CreateBody creation={creation} onLeave={close} />
      </Modal.Body>
      <CreateFoot creation={creation} onClose={close} />
    </Modal>
  );
}
