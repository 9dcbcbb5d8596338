/** Who is reviewed, what there is to do, and where in the list this is. */
import { faChevronLeft, faChevronRight, faXmark } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { FormattedDate } from "react-intl";
import { Link } from "react-router-dom";
import type { Plan } from "../../sync/plan-types";
import { PlainText } from "../cells";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { STASH } from "../shell/paths";
import { useDialog } from "./dialog-model";
import { DraftButton } from "./draft-button";
import { Thumbnail } from "./thumbnail";
import { useAgo } from "./use-ago";

/** Where the dialog stands in a list; null when it was opened for one performer alone. */
export interface Position {
  readonly index: number;
  readonly total: number;
}

/** The newest time that a stash id was set by a sync, ISO; null where no id has one. */
function lastSynced(plan: Plan): string | null {
  const times = plan.stashIds.flatMap((id) => id.updated_at ?? []).filter((time) => !Number.isNaN(Date.parse(time)));
  return times.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}

function Counts({ refreshing }: { refreshing: boolean }) {
  const { plan, rows } = useDialog();
  const synced = lastSynced(plan);
  const ago = useAgo();
  return (
    <div className="pss-mu pss-small">
      <span className="pss-not-phone">
        <Msg
          id="review.dialog.counts"
          values={{ decide: rows.decide.length, safe: rows.safe.length, kept: rows.kept.length }}
        />
      </span>
      {refreshing ? (
        <span role="status">
          <span className="pss-not-phone"> · </span>
          <Msg id="review.dialog.refreshing" />
        </span>
      ) : (
        <span className="pss-not-phone">
          {" · "}
          <Msg id="review.dialog.compared" values={{ date: ago(plan.plannedAt) }} />
        </span>
      )}
      {synced !== null && (
        <span className="pss-not-phone">
          {" · "}
          <Msg id="review.dialog.synced" values={{ date: <FormattedDate value={synced} dateStyle="medium" /> }} />
        </span>
      )}
    </div>
  );
}

interface DialogHeadProps {
  titleId: string;
  position: Position | null;
  refreshing: boolean;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  onClose: () => void;
}

/** The head bar; it stays in place while the fields scroll. */
export function DialogHead({ titleId, position, refreshing, onPrevious, onNext, onClose }: DialogHeadProps) {
  const { plan, text } = useDialog();
  return (
    <Modal.Header className="pss-dialog-head">
      <Thumbnail plan={plan} />
      <div className="pss-grow">
        <Modal.Title as="h2" id={titleId}>
          <PlainText>{plan.name}</PlainText>{" "}
          {plan.disambiguation !== null && (
            <span className="pss-dim">
              (<PlainText>{plan.disambiguation}</PlainText>)
            </span>
          )}{" "}
          <Link className="pss-small" to={STASH.page(plan.type, plan.id)} onClick={onClose}>
            <Msg id="review.dialog.open" />
          </Link>
        </Modal.Title>
        <Counts refreshing={refreshing} />
      </div>
      <DraftButton plan={plan} />
      {position && (
        <>
          <span className="pss-mu pss-small pss-num">
            <Msg id="review.dialog.position" values={{ index: position.index, total: position.total }} />
          </span>
          <Button
            size="sm"
            variant="secondary"
            aria-label={text("review.dialog.previous")}
            disabled={!onPrevious}
            onClick={() => onPrevious?.()}
          >
            <Icon icon={faChevronLeft} />
          </Button>
          <Button
            size="sm"
            variant="secondary"
            aria-label={text("review.dialog.next")}
            disabled={!onNext}
            onClick={() => onNext?.()}
          >
            <Icon icon={faChevronRight} />
          </Button>
        </>
      )}
      <Button variant="link" className="pss-close" aria-label={text("review.dialog.close")} onClick={onClose}>
        <Icon icon={faXmark} />
      </Button>
    </Modal.Header>
  );
}
