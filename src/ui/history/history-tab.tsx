/** The tab History (design 6): every run and every change, and taking them back. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { useLocation } from "react-router-dom";
import { FIELD_ROWS } from "../../sync/fields";
import { useValueWords } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { useKeys } from "../review/use-keys";
import { useSourceName } from "../review/use-source-name";
import { useHistory, useStores } from "../stores-context";
import "../review.css";
import { AskPutBack, AskRun } from "./confirm-dialogs";
import { type Filters, filterGroups, NO_FILTERS } from "./filters";
import { historyGroups } from "./groups";
import { HistoryList } from "./history-list";
import { type HistoryModel, HistoryProvider, type PutBack, type Way } from "./history-model";
import { HistoryToolbar } from "./history-toolbar";
import "./history.css";
import { historyRows } from "./rows";
import { EvictedNote, NearlyFullNote, SpaceUse } from "./space-notes";
import type { Reach } from "./targets";
import { TransferDialog } from "./transfer-dialog";
import { useDetails } from "./use-details";
import { useTakingBack } from "./use-taking-back";
import { RetryNote } from "../parts/retry-note";

/** Fields and sources that occur anywhere, fields in the order of the table. */
function useOccurring() {
  const entries = useHistory((state) => state.entries);
  return React.useMemo(() => {
    const fields = new Set([...entries.values()].flatMap((entry) => entry.fields));
    const order = [...new Set(FIELD_ROWS.map((row) => row.key))];
    return {
      fields: order.filter((key) => fields.has(key)),
      sources: [...new Set([...entries.values()].flatMap((entry) => entry.sources))],
    };
  }, [entries]);
}

/** Unfolded runs and entities; at first the run that the address names. */
function useOpen(first: string | null): [ReadonlySet<string>, (key: string) => void] {
  const [open, setOpen] = React.useState<ReadonlySet<string>>(() => new Set(first === null ? [] : [first]));
  const toggle = React.useCallback((key: string) => {
    setOpen((old) => new Set(old.has(key) ? [...old].filter((one) => one !== key) : [...old, key]));
  }, []);
  return [open, toggle];
}

function Undoing() {
  const text = useText();
  const undoing = useHistory((state) => state.undoing);
  const stop = useHistory((state) => state.stop);
  const { done, total, again } = undoing ?? { done: 0, total: 0 };
  const words = total > 1 ? text(again ? "past.progress.redo" : "past.progress", { done, total }) : "";
  return (
    <>
      <Announcer message={words} />
      {words !== "" && (
        <Note
          tone="info"
          title={words}
          actions={
            <Button size="sm" variant="secondary" onClick={stop}>
              {text("past.stop")}
            </Button>
          }
        />
      )}
    </>
  );
}

function HistoryBody() {
  const text = useText();
  const label = useFieldLabel();
  const words = useValueWords();
  const source = useSourceName();
  const entries = useHistory((state) => state.entries);
  const runs = useHistory((state) => state.runs);
  const busy = useHistory((state) => state.undoing !== null);
  const occurring = useOccurring();
  const [filters, setFilters] = React.useState<Filters>(NO_FILTERS);
  const named = new URLSearchParams(useLocation().search).get("run");
  const [open, toggle] = useOpen(named);
  const [asking, setAsking] = React.useState<{ way: Way; reach: Reach } | null>(null);
  const [putBack, setPutBack] = React.useState<PutBack | null>(null);
  const [transfer, setTransfer] = React.useState(false);
  const { results, run } = useTakingBack();
  const root = React.useRef<HTMLDivElement>(null);
  const search = React.useRef<HTMLInputElement>(null);
  useKeys(root, { "/": () => search.current?.focus() });

  const all = React.useMemo(() => historyGroups(entries, runs), [entries, runs]);
  const groups = React.useMemo(() => filterGroups(all, filters, label), [all, filters, label]);
  const rows = React.useMemo(() => historyRows(groups, open, filters.field), [groups, open, filters.field]);
  const shown = React.useMemo(
    () => rows.flatMap((row) => (row.kind === "entity" && open.has(row.key) ? [row.entity] : [])),
    [rows, open],
  );
  const details = useDetails(shown);
  const model = React.useMemo(
    (): HistoryModel => ({
      ...{ text, label, words, source, open, toggle, details, results, busy },
      act: (way, reach) => run(way, reach.targets),
      ask: (way, reach) => setAsking({ way, reach }),
      askPutBack: setPutBack,
    }),
    [text, label, words, source, open, toggle, details, results, busy, run],
  );
  const changes = all.reduce((sum, group) => sum + group.tally.written, 0);
  return (
    <HistoryProvider value={model}>
      <div ref={root} className="pss-past-page">
        <EvictedNote />
        <NearlyFullNote />
        <HistoryToolbar
          {...occurring}
          filters={filters}
          onFilters={setFilters}
          search={search}
          onTransfer={() => setTransfer(true)}
        />
        <Undoing />
        {rows.length > 0 ? (
          <HistoryList rows={rows} label={text("past.label")} start={named} />
        ) : (
          <Nothing filtered={all.length > 0} onClear={() => setFilters(NO_FILTERS)} />
        )}
        <SpaceUse runs={all.length} changes={changes} />
      </div>
      {asking && (
        <AskRun
          {...asking}
          onCancel={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            run(asking.way, asking.reach.targets);
          }}
        />
      )}
      {putBack && (
        <AskPutBack
          what={putBack}
          onCancel={() => setPutBack(null)}
          onConfirm={() => {
            setPutBack(null);
            run("undo", [{ id: putBack.id, fields: [putBack.field], force: true }]);
          }}
        />
      )}
      {transfer && <TransferDialog onClose={() => setTransfer(false)} />}
    </HistoryProvider>
  );
}

function Nothing({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const text = useText();
  return (
    <div className="card pss-card pss-empty" role="status">
      <h2>{text(filtered ? "past.none.title" : "past.empty.title")}</h2>
      {!filtered && <p className="pss-mu">{text("past.empty.what")}</p>}
      {filtered && (
        <Button size="sm" variant="secondary" onClick={onClear}>
          {text("past.none.clear")}
        </Button>
      )}
    </div>
  );
}

/** Reads the history whenever it is opened; what is known stays on screen meanwhile. */
export function HistoryTab() {
  const text = useText();
  const { history } = useStores();
  const state = useHistory((now) => now.state);
  const error = useHistory((now) => now.error);
  const some = useHistory((now) => now.entries.size + now.runs.size > 0);
  const load = React.useCallback(() => void history.getState().load(), [history]);
  React.useEffect(load, [load]);
  if (state === "failed")
    return (
      <RetryNote title="past.failed.title" onAgain={load}>
        {error} {text("past.failed.todo")}
      </RetryNote>
    );
  return state === "ready" || some ? <HistoryBody /> : <Skeleton rows={8} />;
}
