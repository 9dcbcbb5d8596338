/** One performer or studio of a run, with the number of its changes. */
import { faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { FormattedTime } from "react-intl";
import { PlainText } from "../cells";
import { Icon } from "../icon";
import { shortened } from "../parts/shortened";
import { initials } from "../parts/picture";
import type { EntityGroup } from "./groups";
import { useHistoryModel } from "./history-model";
import { outcomeWords } from "./outcome-words";
import { WayButtons } from "./way-buttons";

function EntityButtons({ entity: { changes, name } }: { entity: EntityGroup }) {
  const { text, act } = useHistoryModel();
  return (
    <WayButtons
      changes={changes}
      words={(way, { count }) => text(`past.${way}.count`, { count })}
      label={(way, { count }) => text(`past.${way}.label.all`, { count, name })}
      onPress={act}
    />
  );
}

function Trouble({ entity }: { entity: EntityGroup }) {
  const model = useHistoryModel();
  const found = entity.changes.flatMap(({ entry, backs }) =>
    [entry, ...backs].flatMap(({ id }) => model.results.get(id) ?? []),
  );
  const [first] = found.flatMap((outcome) => outcomeWords(model, outcome) ?? []);
  if (!first) return null;
  return (
    <span className="pss-past-trouble pss-state pss-k-orange">
      <Icon icon={faTriangleExclamation} /> {model.text("past.stayed", { why: first })}
    </span>
  );
}

/** A click on the name folds and unfolds. */
export function EntityLine({ entity }: { entity: EntityGroup }) {
  const { text, open, toggle, details } = useHistoryModel();
  const { key, name, type, at, changes } = entity;
  const fields = changes.reduce((sum, { entry }) => sum + (entry.act ? 1 : entry.fields.length), 0);
  const path = details.get(key)?.now?.imagePath ?? null;
  return (
    <div className="pss-past-entity">
      {path === null ? (
        <span className="pss-thumb pss-past-thumb" aria-hidden="true">
          {initials(name)}
        </span>
      ) : (
        <img className="pss-thumb pss-past-thumb" src={path} alt="" loading="lazy" />
      )}
      <span className="pss-past-who">
        <button type="button" className="pss-past-name" aria-expanded={open.has(key)} onClick={() => toggle(key)}>
          <PlainText>{shortened(name)}</PlainText>
        </button>{" "}
        <span className="pss-mu pss-small">
          {type === "studio" && `${text("past.studio")} · `}
          {text("past.entity.fields", { count: fields })} · <FormattedTime value={at} timeStyle="medium" />
        </span>
        <Trouble entity={entity} />
      </span>
      <span className="pss-past-button">
        <EntityButtons entity={entity} />
      </span>
    </div>
  );
}
