/** The debug log: levels, subjects, a filter, the lines, download and clearing. */
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import { FormattedDate } from "react-intl";
import type { LogEntry } from "../../store/log-book";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { Note } from "../parts/note";
import { fileName, saveFile } from "../parts/save-file";
import { Skeleton } from "../parts/skeleton";
import { useAction } from "../parts/use-action";
import { useCare, useSettings } from "../stores-context";
import { filterLog, type LogFilter, logFile } from "./log-filter";

const LEVELS = ["error", "warning", "info", "detail"] as const;
const AREAS = ["request", "cache", "match", "merge", "write", "run"] as const;
const STEP = 100;
const LOOKS = { error: "pss-k-red", warning: "pss-k-orange", info: "pss-k-blue", detail: "pss-k-dim" } as const;

function Line({ entry }: { entry: LogEntry }) {
  const text = useText();
  const { at, level, area, data } = entry;
  return (
    <li className={`pss-log-line ${LOOKS[level]}`}>
      <span className="pss-dim pss-num">
        <FormattedDate value={at} month="2-digit" day="2-digit" hour="2-digit" minute="2-digit" second="2-digit" />
      </span>{" "}
      <b className="pss-state">{level}</b> <span>{text(`log.area.${area}`)}</span> <b>{entry.text}</b>
      {data && <code>{JSON.stringify(data)}</code>}
    </li>
  );
}

function Filters({ filter, onChange }: { filter: LogFilter; onChange: (filter: LogFilter) => void }) {
  const text = useText();
  return (
    <div className="pss-log-filters">
      <Form.Control
        as="select"
        className="input-control pss-select"
        aria-label={text("log.level")}
        value={filter.level}
        onChange={(event) =>
          onChange({ ...filter, level: LEVELS.find((level) => level === event.target.value) ?? "detail" })
        }
      >
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {text(level === "detail" ? "log.level.all" : `log.level.${level}`)}
          </option>
        ))}
      </Form.Control>
      <Form.Control
        as="select"
        className="input-control pss-select"
        aria-label={text("log.area")}
        value={filter.area}
        onChange={(event) => onChange({ ...filter, area: AREAS.find((area) => area === event.target.value) ?? "all" })}
      >
        <option value="all">{text("log.area.all")}</option>
        {AREAS.map((area) => (
          <option key={area} value={area}>
            {text(`log.area.${area}`)}
          </option>
        ))}
      </Form.Control>
      <Form.Control
        className="text-input pss-log-words"
        type="search"
        placeholder={text("log.filter")}
        aria-label={text("log.filter")}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
    </div>
  );
}

function Lines({ entries, filter }: { entries: readonly LogEntry[]; filter: LogFilter }) {
  const text = useText();
  const [limit, setLimit] = React.useState(STEP);
  const fitting = React.useMemo(() => filterLog(entries, filter), [entries, filter]);
  const shown = fitting.slice(0, limit);
  if (entries.length === 0) return <p className="pss-mu">{text("log.empty")}</p>;
  if (fitting.length === 0) return <p className="pss-mu">{text("log.no-match")}</p>;
  return (
    <>
      <p className="pss-dim pss-small">{text("log.shown", { shown: shown.length, all: fitting.length })}</p>
      <ol className="pss-log card pss-card" aria-label={text("log.list")}>
        {shown.map((entry) => (
          <Line key={`${entry.at} ${entry.n} ${entry.text}`} entry={entry} />
        ))}
      </ol>
      {fitting.length > limit && (
        <Button variant="secondary" onClick={() => setLimit(limit + STEP)}>
          {text("log.more", { n: Math.min(STEP, fitting.length - limit) })}
        </Button>
      )}
    </>
  );
}

/** Draw it inside a `Face`. Reads the log when it opens. */
export function LogFace() {
  const text = useText();
  const log = useCare((state) => state.log);
  const version = useCare((state) => state.version);
  const readLog = useCare((state) => state.readLog);
  const clearLog = useCare((state) => state.clearLog);
  const debug = useSettings((state) => state.settings.debug);
  const save = useSettings((state) => state.save);
  const { act, busy, error } = useAction();
  const [filter, setFilter] = React.useState<LogFilter>({ level: "detail", area: "all", words: "" });
  const [said, setSaid] = React.useState("");
  React.useEffect(() => {
    void readLog();
  }, [readLog]);
  const entries = log.state === "ready" ? log.value : [];
  const download = () =>
    saveFile(fileName("log", "txt", Date.now()), "text/plain;charset=utf-8", logFile(entries, version));
  const clear = async () => {
    await clearLog();
    setSaid(text("log.cleared"));
  };
  return (
    <div className="pss-care">
      <p className="pss-mu">{text("log.what")}</p>
      {!debug && (
        <Note
          tone="info"
          title={text("log.off")}
          actions={
            <Button size="sm" variant="secondary" disabled={busy} onClick={() => act(() => save({ debug: true }))}>
              {text("log.switch-on")}
            </Button>
          }
        >
          {text("log.off.what")}
        </Note>
      )}
      {(error || log.state === "failed") && (
        <Note tone="bad" live title={text("care.failed")}>
          {error ?? (log.state === "failed" ? log.message : "")}
        </Note>
      )}
      <div className="pss-care-head">
        <Filters filter={filter} onChange={setFilter} />
        <div className="pss-actions">
          <Button variant="secondary" disabled={busy} onClick={() => act(readLog)}>
            {text("log.refresh")}
          </Button>
          <Button variant="secondary" disabled={entries.length === 0} onClick={download}>
            {text("log.download")}
          </Button>
          <Button variant="secondary" disabled={busy || entries.length === 0} onClick={() => act(clear)}>
            {text("log.clear")}
          </Button>
        </div>
      </div>
      {log.state === "unknown" ? <Skeleton rows={4} /> : <Lines entries={entries} filter={filter} />}
      <Announcer message={said} urgent />
    </div>
  );
}
