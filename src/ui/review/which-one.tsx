/** "Which one?": several records could be the performer, and a person says who it is. No default: Enter does nothing. */
import { faBan, faChevronLeft, faChevronRight, faCircleInfo, faXmark } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import type { Plan, SourceView } from "../../sync/plan-types";
import { Icon } from "../icon";
import { b, Msg, useText } from "../messages/use-text";
import type { Position } from "./dialog-head";
import { KeysSheet } from "./keys-sheet";
import { Thumbnail } from "./thumbnail";
import { useKeys } from "./use-keys";
import { LETTERS, letterOf, useWhich, type WhichModel } from "./use-which";
import { PHONE, useNarrow } from "./use-width";
import { visibleText } from "./visible-text";
import { WhichPhone } from "./which-phone";
import { ChooseButton, WhichTable } from "./which-table";

export interface WhichOneProps {
  plan: Plan;
  view: SourceView;
  titleId: string;
  position: Position | null;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  /** The answer is remembered; the plan as it is now, null when the performer is gone. */
  onDone: (plan: Plan | null) => void;
  onLater: () => void;
  onClose: () => void;
}

/** Why it is asked: several fit, or the record of the Stash ID is in doubt, and what speaks against it. */
function WhatIsAsked({ model, name }: { model: WhichModel; name: string }) {
  const { view, compared } = model;
  if (view.linkedId === null) return <Msg id="which.what" values={{ count: compared.length }} />;
  const against = compared.length === 1 && compared[0]?.standing === "contradicted";
  return <Msg id={against ? "which.what.against" : "which.what.linked"} values={{ name }} />;
}

function Head({ model, narrow, ...props }: WhichOneProps & { model: WhichModel; narrow: boolean }) {
  const { plan, titleId, position, onPrevious, onNext, onClose } = props;
  const text = useText();
  const name = visibleText(plan.name);
  return (
    <Modal.Header className="pss-dialog-head">
      <Thumbnail plan={plan} />
      <div className="pss-grow">
        <Modal.Title as="h2" id={titleId}>
          {text(narrow ? "which.title.phone" : "which.title", { name, source: model.source })}
        </Modal.Title>
        <div className="pss-mu pss-small">
          {narrow && <b>{model.source} – </b>}
          <WhatIsAsked model={model} name={name} />
        </div>
      </div>
      {position && (
        <>
          <span className="pss-mu pss-small pss-num">
            <Msg id="review.dialog.position" values={{ index: position.index, total: position.total }} />
          </span>
          {[
            { id: "review.dialog.previous" as const, icon: faChevronLeft, go: onPrevious },
            { id: "review.dialog.next" as const, icon: faChevronRight, go: onNext },
          ].map(({ id, icon, go }) => (
            <Button key={id} size="sm" variant="secondary" aria-label={text(id)} disabled={!go} onClick={() => go?.()}>
              <Icon icon={icon} />
            </Button>
          ))}
        </>
      )}
      <Button variant="link" className="pss-close" aria-label={text("review.dialog.close")} onClick={onClose}>
        <Icon icon={faXmark} />
      </Button>
    </Modal.Header>
  );
}

function ConsequenceLine({ model }: { model: WhichModel }) {
  const one = model.compared[model.lead];
  if (!one) return null;
  const letter = letterOf(model.lead) ?? visibleText(one.candidate.name);
  const found = model.consequences.get(one.candidate.id);
  const ids = found?.ids ?? 0;
  const linked = ids > 0 ? "which.consequence.ids" : "which.consequence.linked";
  const id = model.view.linkedId === null ? "which.consequence" : linked;
  return (
    <p className="pss-which-consequence" aria-live="polite">
      <Icon icon={faCircleInfo} />{" "}
      {found ? (
        <Msg id={id} values={{ letter, b, ids, count: found.safe + found.decide, safe: found.safe }} />
      ) : (
        <Msg id="which.consequence.unknown" values={{ letter }} />
      )}
    </p>
  );
}

function Foot({ model, narrow, onLater }: { model: WhichModel; narrow: boolean; onLater: () => void }) {
  return (
    <Modal.Footer className="pss-dialog-foot pss-which-foot">
      {narrow && <ChooseButton model={model} index={model.lead} />}
      <Button variant="link" className="pss-close" disabled={model.busy} onClick={onLater}>
        <Msg id="which.later" /> {!narrow && <kbd>N</kbd>}
      </Button>
      <Button variant="secondary" disabled={model.busy} onClick={model.none}>
        <Icon icon={faBan} /> <Msg id="which.none" /> {!narrow && <kbd>0</kbd>}
      </Button>
      {model.view.linkedId === null && (
        <Button variant="secondary" disabled={model.busy} onClick={model.never}>
          <Msg id="which.never" values={{ source: model.source }} />
        </Button>
      )}
    </Modal.Footer>
  );
}

/** The face, inside the review dialog's window. */
export function WhichOne(props: WhichOneProps) {
  const { plan, view, onDone, onLater } = props;
  const root = React.useRef<HTMLDivElement>(null);
  const narrow = useNarrow(PHONE);
  const model = useWhich(plan, view, onDone);
  const letters = Object.fromEntries(LETTERS.map((letter, index) => [letter.toLowerCase(), () => model.choose(index)]));
  const [help, setHelp] = React.useState(false);
  // Closes the window where nothing waits for a second word.
  const back = model.confirming === null ? undefined : model.disarm;
  useKeys(root, { ...letters, "0": model.none, n: onLater, "?": () => setHelp(true), Escape: back }, true);
  const shown = `${plan.id} ${view.endpoint}`;
  // On nothing that can be pressed: Enter must not decide. After the modal has noted what had the focus before.
  React.useEffect(() => {
    const timer = setTimeout(() => shown !== "" && root.current?.focus());
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div ref={root} className={`pss-dialog-content pss-which-one ${narrow ? "pss-narrow" : "pss-wide"}`} tabIndex={-1}>
      <Head {...props} model={model} narrow={narrow} />
      <Modal.Body className="pss-dialog-body">
        {narrow ? <WhichPhone model={model} /> : <WhichTable model={model} />}
      </Modal.Body>
      <ConsequenceLine model={model} />
      <Foot model={model} narrow={narrow} onLater={onLater} />
      {help && <KeysSheet onClose={() => setHelp(false)} />}
    </div>
  );
}
