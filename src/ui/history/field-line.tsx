/** One changed field: before → after, whence, what became of it, and its undoing. */
import { faCodeFork, faRotateLeft } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldKey } from "../../sync/fields";
import { Icon } from "../icon";
import { ChangeDrawn } from "./change-drawn";
import { backOf, type Change, type EntityGroup, standing } from "./groups";
import { useHistoryModel } from "./history-model";
import { When } from "./run-line";
import type { Details } from "./use-details";

interface FieldLineProps {
  entity: EntityGroup;
  change: Change;
  field: FieldKey;
}

type Known = NonNullable<ReturnType<Details["records"]["get"]>>["fields"][number];

interface Facts extends FieldLineProps {
  readonly known: Known;
  readonly details: Details;
}

function standingOf({ change, field, details }: Facts) {
  return details.now?.fields.get(change.entry.id)?.find((one) => one.field === field);
}

function Fate(facts: Facts) {
  const { text, words, source } = useHistoryModel();
  const { change, field, details, known } = facts;
  const { entry } = change;
  const warn = (said: string) => (
    <span className="pss-state pss-k-orange">
      <Icon icon={faCodeFork} /> {said}
    </span>
  );
  if (entry.state === "not-applied" || entry.state === "open") return warn(text(`past.${entry.state}`));
  if (entry.undone.includes(field)) {
    const back = backOf(change, field);
    return (
      <span className="pss-state pss-k-violet">
        <Icon icon={faRotateLeft} /> {text("past.state.undone")}
        {back && (
          <>
            {" · "}
            <When at={back.at} />
          </>
        )}
      </span>
    );
  }
  if (details.now?.gone) return warn(text("past.gone"));
  const found = standingOf(facts);
  if (found?.state === "edited") return warn(text("past.edited", { now: words(field, found.now) }));
  if (found && (found.state === "already" || found.state === "lost" || found.state === "other"))
    return warn(text(`past.${found.state}`));
  if (entry.state === "unclear") return warn(text("past.unclear"));
  const from =
    known.sources.length > 0 ? text("past.from", { sources: known.sources.map(source) }) : text("past.from.you");
  return (
    <span className="pss-dim">
      {from}
      {details.error && ` · ${text("past.unread", { message: details.error })}`}
      {!details.error && !details.now && ` · ${text("past.reading")}`}
    </span>
  );
}

function FieldButton(facts: Facts) {
  const { text, label, act, askPutBack, busy } = useHistoryModel();
  const { entity, change, field, known, details } = facts;
  const { name } = entity;
  const { id, imported } = change.entry;
  const names = { field: label(field), name };
  const found = standingOf(facts);
  if (details.now?.gone || change.entry.act) return null;
  if (change.entry.undone.includes(field)) {
    const back = backOf(change, field);
    if (!back) return null;
    const reach = { targets: [{ id: back.id, fields: [field] }], count: 1, entities: 1 };
    return (
      <Button
        size="sm"
        variant="secondary"
        aria-label={text("past.redo.label", names)}
        aria-disabled={busy}
        onClick={() => !busy && act("redo", reach)}
      >
        <Icon icon={faRotateLeft} /> {text("past.redo")}
      </Button>
    );
  }
  if (!standing(change.entry).includes(field)) return null;
  if (found?.state === "already" || found?.state === "lost" || found?.state === "other") return null;
  const edited = found?.state === "edited";
  if (edited && imported !== undefined) return null;
  const reach = { targets: [{ id, fields: [field] }], count: 1, entities: 1 };
  const put = () => askPutBack({ id, field, name, before: known.before, now: found?.now ?? null });
  return (
    <Button
      size="sm"
      variant={edited ? "outline-danger" : "secondary"}
      aria-label={text(edited ? "past.put-back.label" : "past.undo.label", names)}
      aria-disabled={busy}
      onClick={() => !busy && (edited ? put() : act("undo", reach))}
    >
      <Icon icon={faRotateLeft} /> {text(edited ? "past.put-back" : "past.undo")}
    </Button>
  );
}

/** A grey line until its record is read. */
export function FieldLine(props: FieldLineProps) {
  const { label, details } = useHistoryModel();
  const { entity, change, field } = props;
  const found = details.get(entity.key);
  const known = found?.records.get(change.entry.id)?.fields.find((one) => one.field === field);
  return (
    <div className="pss-past-field">
      <b className="pss-past-label">{label(field)}</b>
      {found && known ? (
        <>
          <span className="pss-past-change pss-value">
            <ChangeDrawn id={change.entry.id} change={known} path={found.now?.imagePath ?? null} />
          </span>
          <span className="pss-past-fate pss-small">
            <Fate {...props} known={known} details={found} />
          </span>
          <span className="pss-past-button">
            <FieldButton {...props} known={known} details={found} />
          </span>
        </>
      ) : (
        <span className="pss-past-change">
          <span className="pss-bone pss-past-bone" />
        </span>
      )}
    </div>
  );
}
