/** "Which one?" of a favourite: who could be meant, each with what speaks for and against it. */
import { faCheck, faXmark } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import type { FavouriteOption, FavouriteRow } from "../../sync/favourite-types";
import type { Evidence } from "../../sync/plan-types";
import { PlainText } from "../cells";
import { useEvidenceWords } from "../evidence-words";
import { Icon } from "../icon";
import { Msg, useText } from "../messages/use-text";
import { Picture } from "../parts/picture";
import { useAction } from "../parts/use-action";

function EvidenceLine({ evidence }: { evidence: readonly Evidence[] }) {
  const text = useText();
  const say = useEvidenceWords();
  return (
    <ul className="pss-evidence pss-small">
      {evidence.map((one) => {
        const against = one.weight === "against";
        return (
          <li key={one.id} className={against ? "pss-k-red" : one.weight === "for" ? "pss-k-green" : "pss-k-dim"}>
            {one.weight !== "silent" && (
              <Icon icon={against ? faXmark : faCheck} label={text(`evidence.${one.weight}`)} />
            )}{" "}
            {say(one)}
          </li>
        );
      })}
    </ul>
  );
}

interface ChooseDialogProps {
  row: FavouriteRow;
  source: string;
  /** Web page of an option, where it has one. */
  pageOf: (option: FavouriteOption) => string | null;
  onChoose: (id: string) => void;
  /** Rejects when it could not be remembered. */
  onNone: () => Promise<void>;
  onClose: () => void;
}

/** No default: nothing is chosen, and Enter does nothing, until a person has chosen. */
export function ChooseDialog({ row, source, pageOf, onChoose, onNone, onClose }: ChooseDialogProps) {
  const [chosen, setChosen] = React.useState<string | null>(null);
  const { act, busy, error } = useAction();
  const here = row.set === "here";
  const name = (here ? row.local?.name : row.upstream?.name) ?? "";
  const options = row.step.type === "choose" ? row.step.options : [];
  return (
    <Modal show onHide={onClose} animation={false} dialogClassName="pss-root" aria-labelledby="pss-choose-title">
      <Modal.Header>
        <Modal.Title as="h2" id="pss-choose-title" className="pss-confirm-title">
          <Msg id="favourites.choose.title" values={{ name }} />
        </Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <div className="pss-fav-subject">
          <Picture path={here ? (row.local?.imagePath ?? null) : (row.upstream?.image?.url ?? null)} name={name} />
          <p>
            <Msg id={here ? "favourites.choose.what.here" : "favourites.choose.what.there"} values={{ name, source }} />
          </p>
        </div>
        <div className="pss-fav-options" role="radiogroup" aria-labelledby="pss-choose-title">
          {options.map((option) => {
            const page = pageOf(option);
            return (
              <label key={option.id} className={`pss-fav-option ${chosen === option.id ? "pss-on" : ""}`}>
                <input
                  type="radio"
                  name="pss-fav-option"
                  checked={chosen === option.id}
                  onChange={() => setChosen(option.id)}
                />
                <Picture path={option.picture} name={option.name} />
                <span className="pss-fav-who">
                  <b>
                    <PlainText>{option.name}</PlainText>
                  </b>
                  {option.disambiguation !== null && (
                    <span className="pss-dim">
                      {" "}
                      (<PlainText>{option.disambiguation}</PlainText>)
                    </span>
                  )}
                  {page !== null && (
                    <a className="pss-fav-link pss-small" href={page} target="_blank" rel="noreferrer">
                      {" "}
                      {here ? source : "Stash"}
                    </a>
                  )}
                  <EvidenceLine evidence={option.evidence} />
                </span>
              </label>
            );
          })}
        </div>
        <p className="pss-mu">
          <Msg id="favourites.choose.consequence" />
        </p>
        {error !== null && (
          <p className="pss-k-red pss-state" role="alert">
            {error}
          </p>
        )}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={onClose}>
          <Msg id="favourites.choose.later" />
        </Button>
        <Button variant="secondary" disabled={busy} onClick={() => act(onNone)}>
          <Msg id="favourites.choose.none" />
        </Button>
        <Button variant="primary" disabled={chosen === null} onClick={() => chosen !== null && onChoose(chosen)}>
          <Msg id="favourites.choose.do" />
        </Button>
      </Modal.Footer>
    </Modal>
  );
}
