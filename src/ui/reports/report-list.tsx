/** Whom a number counts: a list of links to their pages in Stash, as long as it may be. */
import { faChevronLeft, faDownload, faRotate } from "@fortawesome/free-solid-svg-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import { listCsv } from "../../sync/reports/report-numbers";
import { FINDINGS, listOf, type NamedList } from "../../sync/reports/report-types";
import { Icon } from "../icon";
import { useListText, useText } from "../messages/use-text";
import { fileName, saveFile } from "../parts/save-file";
import { shortened } from "../parts/shortened";
import { pagePath, reportPath, reviewPath, STASH } from "../shell/paths";
import { useReview } from "../stores-context";
import { useReport } from "./report-model";

const ROW = 44;
const OVERSCAN = 10;
/** So many ids an address can hold everywhere. */
const UPDATABLE = 200;
const NAMED = 3;

/** Others of the groups that an entry is in: names of the first few, and how many more. */
function useOthers({ section, subject }: NamedList) {
  const text = useText();
  const list = useListText();
  const { report } = useReport();
  const finding = section === "findings" ? FINDINGS.find((one) => one === subject) : undefined;
  const groups = finding && report.groups[finding];
  // A group may hold half the library, and rows are drawn again at every step of scrolling.
  const said = React.useRef({ groups, list, words: new Map<string, string | null>() });
  if (said.current.groups !== groups || said.current.list !== list) said.current = { groups, list, words: new Map() };
  const say = (id: string) => {
    const others = [...new Set(groups?.get(id)?.flat())].filter((one) => one !== id);
    if (others.length === 0) return null;
    const names = others.slice(0, NAMED).map((one) => {
      const ref = report.refs.get(one);
      return shortened(ref?.disambiguation ? `${ref.name} (${ref.disambiguation})` : (ref?.name ?? one));
    });
    return text("reports.list.with", { names: list(names), more: others.length - names.length });
  };
  return (id: string) => {
    const known = said.current.words.get(id);
    if (known !== undefined) return known;
    const words = say(id);
    said.current.words.set(id, words);
    return words;
  };
}

function Rows({ list, title }: { list: NamedList; title: string }) {
  const text = useText();
  const { report } = useReport();
  const plans = useReview((state) => state.plans, report.type);
  const others = useOthers(list);
  const scroller = React.useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: list.ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    // React 17 warns about flushSync inside its own updates.
    useFlushSync: false,
  });
  return (
    <div className="card pss-card">
      <div ref={scroller} className="pss-report-scroller">
        <ul className="pss-rows" aria-label={title} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const id = list.ids[item.index] ?? "";
            const ref = report.refs.get(id);
            const name = shortened(ref?.name || id);
            const also = others(id);
            return (
              <li
                key={id}
                className="pss-report-row"
                aria-setsize={list.ids.length}
                aria-posinset={item.index + 1}
                style={{ height: ROW, transform: `translateY(${item.start}px)` }}
              >
                <span className="pss-ellipsis">
                  <Link to={STASH.page(report.type, id)}>{name}</Link>
                  {ref?.disambiguation && <span className="pss-dim"> ({shortened(ref.disambiguation)})</span>}
                  {also && <span className="pss-dim pss-small"> {also}</span>}
                </span>
                {plans.has(id) && (
                  <Link
                    className="btn btn-sm btn-secondary"
                    to={reviewPath(report.type, id)}
                    aria-label={text("reports.list.review.label", { name })}
                  >
                    {text("reports.list.review")}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}

/** The list that the address names (`listKey`); one that is gone says so. The heading gets the focus. */
export function ReportList({ name }: { name: string }) {
  const text = useText();
  const { report, words, number } = useReport();
  const list = listOf(report, name);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const parts = list && [
    words.section(list.section),
    words.subject(list.section, list.subject),
    ...(list.part === "all" ? [] : [words.part(list.section, list.part)]),
  ];
  const title = parts?.join(" · ") ?? text("reports.list.gone");
  const count = list?.ids.length ?? 0;
  const updatable = report.type === "performer" && count > 0 && count <= UPDATABLE;
  return (
    <>
      <div className="pss-report-head">
        <Link className="btn btn-sm btn-secondary" to={reportPath(report.type)}>
          <Icon icon={faChevronLeft} /> {text("reports.list.back")}
        </Link>
        <h2 ref={heading} tabIndex={-1} className="pss-report-title">
          {title} {list && <span className="pss-num pss-dim">{number(count)}</span>}
        </h2>
        {list && count > 0 && (
          <div className="pss-actions">
            {updatable && (
              <Link className="btn btn-sm btn-secondary" to={pagePath("overview", null, { ids: list.ids.join(",") })}>
                <Icon icon={faRotate} /> {text("reports.list.update", { count })}
              </Link>
            )}
            <Button
              size="sm"
              variant="secondary"
              onClick={() => {
                const heads = [text("reports.column.id"), text("field.name"), text("field.disambiguation")] as const;
                saveFile(fileName(`${list.part}-list`, "csv", report.at), "text/csv", listCsv(report, list, heads));
              }}
            >
              <Icon icon={faDownload} /> {text("reports.list.file")}
            </Button>
          </div>
        )}
      </div>
      {list && count > 0 && <Rows list={list} title={title} />}
      {list && count === 0 && <p>{text("reports.list.nobody")}</p>}
    </>
  );
}
