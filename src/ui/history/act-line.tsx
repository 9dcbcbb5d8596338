/** Something that was done beside changing fields: created, marked as a favourite, sent as a draft. */
import { faRotateLeft } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { UndoAct } from "../../sync/journal";
import { canTakeBack } from "../../sync/undo-acts";
import { Icon } from "../icon";
import type { Change, EntityGroup } from "./groups";
import { type HistoryModel, useHistoryModel } from "./history-model";
import { When } from "./run-line";
import { redoReach, undoReach } from "./targets";

/** What was done, in words. */
export function actWords({ text, source }: Pick<HistoryModel, "text" | "source">, act: UndoAct): string {
  if (act.type === "created") return text("past.act.created");
  if (act.type === "draft") return text("past.act.draft", { source: source(act.endpoint) });
  if (act.type === "favourite-here") return text(act.favorite ? "past.act.favourite" : "past.act.unfavourite");
  const there = act.favorite ? "past.act.favourite-there" : "past.act.unfavourite-there";
  return text(there, { source: source(act.endpoint) });
}

function fate({ text, source }: HistoryModel, { entry }: Change): string {
  const { act, state, imported } = entry;
  if (!act || state === "undone") return "";
  if (state === "not-applied" || state === "open" || state === "unclear") return text(`past.${state}`);
  if (act.type === "draft") return text("past.act.draft.fixed", { source: source(act.endpoint) });
  return canTakeBack(act.type) && imported === undefined ? "" : text("past.act.not-here");
}

/** One line of it. */
export function ActLine({ entity, change }: { entity: EntityGroup; change: Change }) {
  const model = useHistoryModel();
  const { text, act: take, ask, busy } = model;
  const { act, state } = change.entry;
  if (!act) return null;
  const undo = undoReach([change]);
  const way = undo.count > 0 ? "undo" : "redo";
  const reach = way === "undo" ? undo : redoReach([change]);
  const words = actWords(model, act);
  const [back] = change.backs;
  return (
    <div className="pss-past-field">
      <b className="pss-past-label pss-past-act">{words}</b>
      <span className="pss-past-fate pss-small">
        {state === "undone" ? (
          <span className="pss-state pss-k-violet">
            <Icon icon={faRotateLeft} /> {text("past.state.undone")}
            {back && (
              <>
                {" · "}
                <When at={back.at} />
              </>
            )}
          </span>
        ) : (
          <span className="pss-dim">{fate(model, change)}</span>
        )}
      </span>
      <span className="pss-past-button">
        {reach.count > 0 && (
          <Button
            size="sm"
            variant="secondary"
            aria-label={text(`past.${way}.label`, { field: words, name: entity.name })}
            aria-disabled={busy}
            // What was created is deleted: that is asked before, however little it is.
            onClick={() => !busy && (reach.deletes ? ask : take)(way, reach)}
          >
            <Icon icon={faRotateLeft} /> {text(`past.${way}`)}
          </Button>
        )}
      </span>
    </div>
  );
}
