/** A run, or what a person accepted at once: when, what, what came of it, and its undoing. */
import {
  faChevronDown,
  faChevronRight,
  faCircleCheck,
  faRotateLeft,
  faTriangleExclamation,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { FormattedDate } from "react-intl";
import { Icon } from "../icon";
import type { RunGroup } from "./groups";
import { useHistoryModel, type Way } from "./history-model";
import { groupWords, tallyWords, wholly } from "./tally-words";
import { WayButtons } from "./way-buttons";

/** Day and time, as short as they are clear. */
export function When({ at }: { at: number }) {
  return <FormattedDate value={at} day="numeric" month="short" hour="2-digit" minute="2-digit" />;
}

function RunButtons({ group, title }: { group: RunGroup; title: string }) {
  const { text, ask } = useHistoryModel();
  const words = (way: Way) => text(`past.run.${way}`);
  return (
    <WayButtons
      changes={group.entities.flatMap((entity) => entity.changes)}
      words={words}
      label={(way) => `${words(way)} ${title}`}
      onPress={ask}
    />
  );
}

/** A click anywhere on it folds and unfolds. */
export function RunLine({ group }: { group: RunGroup }) {
  const { text, open, toggle } = useHistoryModel();
  const { key, at, tally, entities } = group;
  const { title, sub } = groupWords(text, group);
  const trouble = tally.unclear + tally.refused > 0 || (group.run !== null && group.run.end !== "finished");
  const look = wholly(tally)
    ? "pss-k-violet"
    : trouble
      ? "pss-k-orange"
      : tally.written > 0
        ? "pss-k-green"
        : "pss-k-dim";
  const icon = wholly(tally) ? faRotateLeft : trouble ? faTriangleExclamation : faCircleCheck;
  const unfolded = open.has(key);
  return (
    <div className={`pss-past-run ${unfolded ? "pss-on" : ""}`}>
      {entities.length > 0 ? (
        <button
          type="button"
          className="pss-past-fold"
          aria-expanded={unfolded}
          aria-label={text("past.show", { name: `${title} · ${sub}` })}
          onClick={() => toggle(key)}
        >
          <Icon icon={unfolded ? faChevronDown : faChevronRight} />
        </button>
      ) : (
        <span />
      )}
      <span className="pss-past-when pss-num">
        <When at={at} />
      </span>
      <span className="pss-past-what">
        <b>{title}</b> <span className="pss-dim">{sub}</span>
      </span>
      <span className={`pss-past-tally pss-state ${look}`}>
        <Icon icon={icon} /> {tallyWords(text, tally).join(" · ")}
      </span>
      <span className="pss-past-button">
        <RunButtons group={group} title={title} />
      </span>
    </div>
  );
}
