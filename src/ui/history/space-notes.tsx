/** How much room the history takes, and what had to go when it was full. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedDate, FormattedNumber, useIntl } from "react-intl";
import { Link } from "react-router-dom";
import { Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { pagePath } from "../shell/paths";
import { useHistory, useSettings, useStores } from "../stores-context";

const MEGABYTE = 1_000_000;
/** From this share of the limit on, it is said. */
const NEARLY = 0.9;

/** Megabytes with one digit after the point. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / (MEGABYTE / 10)) / 10;
}

function SettingsLink() {
  const text = useText();
  return (
    <Link className="btn btn-sm btn-secondary" to={pagePath("settings")}>
      {text("tab.settings")}
    </Link>
  );
}

/** Stands on the overview and on the tab until a person has seen it. */
export function EvictedNote() {
  const text = useText();
  const { history } = useStores();
  const evicted = useHistory((state) => state.evicted);
  if (evicted === null) return null;
  const { runs, changes, until } = evicted;
  const date = <FormattedDate value={until} day="numeric" month="short" year="numeric" />;
  return (
    <Note
      tone="warn"
      title={text("past.evicted.title")}
      actions={
        <>
          <SettingsLink />
          <Button
            size="sm"
            variant="secondary"
            onClick={() =>
              history
                .getState()
                .seenEviction()
                .catch(() => undefined)
            }
          >
            {text("past.evicted.seen")}
          </Button>
        </>
      }
    >
      <Msg id="past.evicted.what" values={{ runs, changes, date }} />
    </Note>
  );
}

/** Said before anything has to go. */
export function NearlyFullNote() {
  const text = useText();
  const { formatNumber } = useIntl();
  const bytes = useHistory((state) => state.bytes);
  const limit = useSettings((state) => state.settings.historyMegabytes);
  if (bytes < NEARLY * limit * MEGABYTE) return null;
  return (
    <Note tone="warn" title={text("past.full.title")} actions={<SettingsLink />}>
      {text("past.full.what", { used: formatNumber(megabytes(bytes)), limit: formatNumber(limit) })}
    </Note>
  );
}

/** "14 runs, 3,310 changes, 61 of 200 MB used." */
export function SpaceUse({ runs, changes }: { runs: number; changes: number }) {
  const bytes = useHistory((state) => state.bytes);
  const limit = useSettings((state) => state.settings.historyMegabytes);
  const used = <FormattedNumber value={megabytes(bytes)} />;
  return (
    <p className="pss-status">
      <Msg id="past.use" values={{ runs, changes, used, limit: <FormattedNumber value={limit} /> }} />
    </p>
  );
}
