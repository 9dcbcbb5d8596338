/** Adding by hand: find somebody at the sources, see what would be written, create or link. */
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import type { CreateRequest } from "../../sync/create-types";
import type { FoundUpstream } from "../../sync/search-sources";
import { Msg, useText } from "../messages/use-text";
import { CreateBody, CreateFoot } from "./create-steps";
import "./create.css";
import { SearchForm } from "./search-form";
import { keyOf, SearchResults } from "./search-results";
import { useCreation } from "./use-creation";
import { type Search, useSearch } from "./use-search";

function Creating({
  requests,
  onBack,
  onClose,
  onWorking,
}: {
  requests: readonly CreateRequest[];
  onBack: () => void;
  onClose: () => void;
  onWorking: (working: boolean) => void;
}) {
  const creation = useCreation(requests);
  const working = creation.state.phase === "working";
  React.useEffect(() => onWorking(working), [onWorking, working]);
  return (
    <>
      <Modal.Body>
        <CreateBody creation={creation} onLeave={onClose} />
      </Modal.Body>
      <CreateFoot creation={creation} onBack={onBack} onClose={onClose} />
    </>
  );
}

/** Two steps in one dialog; the search is still there when one comes back. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const [found, start] = useSearch();
  const [last, setLast] = React.useState<Search | null>(null);
  const [chosen, setChosen] = React.useState<ReadonlyMap<string, FoundUpstream>>(new Map());
  const [requests, setRequests] = React.useState<readonly CreateRequest[] | null>(null);
  const [working, setWorking] = React.useState(false);
  const toggle = (one: FoundUpstream) => {
    const next = new Map(chosen);
    if (!next.delete(keyOf(one))) next.set(keyOf(one), one);
    setChosen(next);
  };
  const search = (wanted: Search) => {
    setLast(wanted);
    setChosen(new Map());
    start(wanted);
  };
  const back = () => {
    setRequests(null);
    // Who was created meanwhile is in the library now.
    if (last) search(last);
  };
  return (
    <Modal
      show
      onHide={() => !working && onClose()}
      animation={false}
      scrollable
      dialogClassName="pss-root pss-create"
      aria-labelledby="pss-add-title"
    >
      <Modal.Header>
        <Modal.Title as="h2" id="pss-add-title" className="pss-confirm-title">
          {text("add.dialog")}
        </Modal.Title>
      </Modal.Header>
      {requests ? (
        <Creating requests={requests} onBack={back} onClose={onClose} onWorking={setWorking} />
      ) : (
        <>
          <Modal.Body>
            <SearchForm last={last} onSearch={search} />
            <SearchResults state={found} chosen={new Set(chosen.keys())} onToggle={toggle} onLeave={onClose} />
          </Modal.Body>
          <Modal.Footer>
            <Button variant="secondary" onClick={onClose}>
              <Msg id="add.close" />
            </Button>
            <Button
              variant="primary"
              disabled={chosen.size === 0}
              onClick={() => setRequests([...chosen.values()].map((one) => one.ref))}
            >
              <Msg id="add.next" values={{ count: chosen.size }} />
            </Button>
          </Modal.Footer>
        </>
      )}
    </Modal>
  );
}
