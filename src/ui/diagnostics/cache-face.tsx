/** Clear cache: what is kept, by source and kind, what it would cost to ask again, and taking it away. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { CACHE_KINDS, type CacheRow } from "../../store/diagnostics-contracts";
import type { Endpoint } from "../../sync/ports";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { spanText } from "../parts/time-text";
import { useAction } from "../parts/use-action";
import { useCare, useRun, useSources } from "../stores-context";
import { sizeText } from "./size-text";

const keyOf = ({ endpoint, kind }: CacheRow) => `${kind} ${endpoint}`;
const sum = (rows: readonly CacheRow[], of: (row: CacheRow) => number) => rows.reduce((all, row) => all + of(row), 0);

/** Requests of all; time of the slowest source, as they are asked side by side. */
function costOf(rows: readonly CacheRow[]): { readonly requests: number; readonly seconds: number } {
  const each = new Map<Endpoint, number>();
  for (const row of rows) each.set(row.endpoint, (each.get(row.endpoint) ?? 0) + (row.seconds ?? 0));
  return { requests: sum(rows, (row) => row.requests ?? 0), seconds: Math.max(0, ...each.values()) };
}

function useSourceName(): (endpoint: Endpoint) => string {
  const sources = useSources((state) => state.sources);
  return (endpoint) => sources.find((source) => source.endpoint === endpoint)?.name ?? endpoint;
}

interface TableProps {
  rows: readonly CacheRow[];
  picked: ReadonlySet<string>;
  onPick: (keys: readonly string[], on: boolean) => void;
}

function CacheTable({ rows, picked, onPick }: TableProps) {
  const text = useText();
  const nameOf = useSourceName();
  const all = rows.every((row) => picked.has(keyOf(row)));
  return (
    <table className="pss-care-table">
      <caption className="sr-only">{text("cache.table")}</caption>
      <thead>
        <tr>
          <th>
            <label className="pss-cache-all">
              <input
                type="checkbox"
                aria-label={text("cache.all")}
                checked={all}
                onChange={() => onPick(rows.map(keyOf), !all)}
              />
              <span aria-hidden="true">{text("cache.all")}</span>
            </label>
          </th>
          {(["source", "kind", "entries", "size", "cost"] as const).map((column) => (
            <th scope="col" key={column}>
              {text(`cache.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = nameOf(row.endpoint);
          const kind = text(`cache.kind.${row.kind}`);
          const cost =
            row.requests === null
              ? text("cache.cost.gone")
              : text("cache.cost.of", { requests: row.requests, span: spanText(text, (row.seconds ?? 0) * 1000) });
          return (
            <tr key={keyOf(row)}>
              <td className="pss-care-pick">
                <input
                  type="checkbox"
                  aria-label={text("cache.pick", { kind, source: name })}
                  checked={picked.has(keyOf(row))}
                  onChange={(event) => onPick([keyOf(row)], event.target.checked)}
                />
              </td>
              <th scope="row" data-label={text("cache.source")}>
                {name}
              </th>
              <td data-label={text("cache.kind")}>{kind}</td>
              <td data-label={text("cache.entries")} className="pss-num">
                <FormattedNumber value={row.entries} />
              </td>
              <td data-label={text("cache.size")} className="pss-num">
                {sizeText(text, row.bytes)}
              </td>
              <td data-label={text("cache.cost")}>{cost}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** One call to the store for each source, with its picked kinds. */
function bySource(rows: readonly CacheRow[]) {
  return [...new Set(rows.map((row) => row.endpoint))].map((endpoint) => ({
    endpoint,
    kinds: CACHE_KINDS.filter((kind) => rows.some((row) => row.endpoint === endpoint && row.kind === kind)),
  }));
}

function Contents({ rows }: { rows: readonly CacheRow[] }) {
  const text = useText();
  const clearCache = useCare((state) => state.clearCache);
  const running = useRun((state) => state.running || state.elsewhere !== null);
  const [picked, setPicked] = React.useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = React.useState(false);
  const [said, setSaid] = React.useState("");
  const { act, busy, error } = useAction();
  const chosen = rows.filter((row) => picked.has(keyOf(row)));
  const entries = sum(chosen, (row) => row.entries);
  const size = sizeText(
    text,
    sum(chosen, (row) => row.bytes),
  );
  const { requests, seconds } = costOf(chosen);
  const pick = (keys: readonly string[], on: boolean) => {
    const next = new Set(picked);
    for (const key of keys) on ? next.add(key) : next.delete(key);
    setPicked(next);
    setAsking(false);
  };
  const clear = async () => {
    let gone = 0;
    for (const { endpoint, kinds } of bySource(chosen)) gone += await clearCache(endpoint, kinds);
    setPicked(new Set());
    setAsking(false);
    setSaid(text("cache.cleared", { n: gone }));
  };
  const total = {
    entries: sum(rows, (row) => row.entries),
    size: sizeText(
      text,
      sum(rows, (row) => row.bytes),
    ),
  };
  return (
    <>
      {rows.length === 0 ? (
        <p>{text("cache.empty")}</p>
      ) : (
        <div className="card pss-card pss-pad">
          <h3 className="pss-care-h">{text("cache.total", total)}</h3>
          <CacheTable rows={rows} picked={picked} onPick={pick} />
        </div>
      )}
      {said && <p role="status">{said}</p>}
      {error && (
        <Note tone="bad" live title={text("care.failed")}>
          {error}
        </Note>
      )}
      {running && <p className="pss-k-orange pss-state">{text("erase.running")}</p>}
      {asking && chosen.length > 0 ? (
        <Note
          tone="warn"
          live
          title={text("cache.confirm.title", { entries, size })}
          actions={
            <>
              <Button variant="danger" disabled={busy || running} onClick={() => act(clear)}>
                {text("cache.clear", { entries })}
              </Button>
              <Button variant="secondary" onClick={() => setAsking(false)}>
                {text("care.cancel")}
              </Button>
            </>
          }
        >
          {text("cache.confirm.what", { requests, span: spanText(text, seconds * 1000) })}
        </Note>
      ) : (
        rows.length > 0 && (
          <div className="pss-actions">
            <Button
              variant="secondary"
              disabled={chosen.length === 0 || busy || running}
              onClick={() => {
                setSaid("");
                setAsking(true);
              }}
            >
              {text("cache.button")}
            </Button>
          </div>
        )
      )}
      <Announcer message={said} urgent />
    </>
  );
}

/** Draw it inside a `Face`. Counts when it opens. */
export function CacheFace() {
  const text = useText();
  const cache = useCare((state) => state.cache);
  const readCache = useCare((state) => state.readCache);
  const [rows, setRows] = React.useState<readonly CacheRow[] | null>(null);
  React.useEffect(() => {
    void readCache();
  }, [readCache]);
  React.useEffect(() => {
    if (cache.state === "ready") setRows(cache.value);
  }, [cache]);
  return (
    <div className="pss-care">
      <p className="pss-mu">{text("cache.what")}</p>
      {cache.state === "failed" && (
        <Note tone="bad" live title={text("care.failed")}>
          {cache.message}
        </Note>
      )}
      {rows ? <Contents rows={rows} /> : cache.state !== "failed" && <Skeleton rows={5} />}
    </div>
  );
}
