/** One of the three sets: its heading, what can be done with its rows, and the rows that are in view. */
import { faArrowLeft, faArrowRight } from "@fortawesome/free-solid-svg-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import * as React from "react";
import { Badge, Button } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { Link } from "react-router-dom";
import type { FavouriteNote, FavouriteProblem, FavouriteSet, FavouriteTask } from "../../sync/favourite-types";
import { Icon } from "../icon";
import type { MessageKey } from "../messages/catalogue";
import { Msg } from "../messages/use-text";
import { pagePath } from "../shell/paths";
import { FavouriteLine, type RowActions, type RowWords } from "./favourite-row";
import { countTasks, type FavouriteItem, removals, tasksOf } from "./items";
import { isSelectable } from "./use-favourites";

/** Pixels; taller for a finger. */
const ROW = 54;
const TALL = 66;

/** With several sources their steps stand below the name, two in a line; all lines of a list are as high as the highest. */
function rowHeight({ together }: RowWords, items: readonly FavouriteItem[], narrow: boolean): number {
  if (!together) return narrow ? TALL : ROW;
  const most = items.reduce((max, { parts }) => Math.max(max, parts.length), 1);
  return 38 + Math.ceil(most / 2) * (narrow ? 38 : 26);
}
const OVERSCAN = 6;

export interface SetProps {
  readonly set: FavouriteSet;
  readonly items: readonly FavouriteItem[];
  /** Name of the one source; null when all are shown. */
  readonly source: string | null;
  readonly selected: ReadonlySet<string>;
  readonly problems: ReadonlyMap<string, FavouriteProblem | FavouriteNote>;
  readonly words: RowWords;
  readonly busy: boolean;
  readonly find: string;
  readonly narrow: boolean;
  onSelect(key: string, range: boolean): void;
  onSelectAll(on: boolean): void;
  onRun(tasks: readonly FavouriteTask[]): void;
  onRemove(side: "here" | "there", tasks: readonly FavouriteTask[]): void;
  onChoose: RowActions["choose"];
}

const BARS: Record<FavouriteSet, string> = { here: "pss-k-blue", both: "pss-k-green", there: "pss-k-violet" };

/** What the main button of a set says. */
function mainKey(set: FavouriteSet, some: boolean, together: boolean): MessageKey {
  if (set === "both") return "favourites.link";
  if (set === "there") return some ? "favourites.mark.here" : "favourites.mark.all.here";
  if (together) return some ? "favourites.mark.every" : "favourites.mark.all.every";
  return some ? "favourites.mark.there" : "favourites.mark.all.there";
}

function Buttons({ set, items, source, selected, words, busy, onRun, onRemove, onSelectAll }: SetProps) {
  const box = React.useRef<HTMLInputElement>(null);
  const selectable = items.filter(isSelectable);
  const mine = selectable.filter((item) => selected.has(item.key));
  const some = mine.length > 0;
  const every = some && mine.length === selectable.length;
  React.useEffect(() => {
    if (box.current) box.current.indeterminate = some && !every;
  }, [some, every]);
  const tasks = tasksOf(some ? mine : items, words.canCreate);
  const { here, there, link } = countTasks(tasks);
  const count = set === "both" ? link : set === "here" ? there : here;
  const sides = set === "both" ? (["here", "there"] as const) : [set];
  return (
    <div className="pss-fav-bulk" role="toolbar" aria-label={words.text("favourites.bar")}>
      <input
        ref={box}
        type="checkbox"
        checked={every}
        disabled={selectable.length === 0}
        aria-label={words.text("favourites.select.all", { count: selectable.length })}
        onChange={() => onSelectAll(!every)}
      />
      {count > 0 && (
        <Button size="sm" variant="primary" disabled={busy} onClick={() => onRun(tasks)}>
          {set === "there" && <Icon icon={faArrowLeft} />}{" "}
          <Msg id={mainKey(set, some, source === null)} values={{ count, source }} />{" "}
          {set === "here" && <Icon icon={faArrowRight} />}
        </Button>
      )}
      {some &&
        sides.map((side) => {
          const going = removals(mine, side);
          if (going.length === 0) return null;
          return (
            <Button key={side} size="sm" variant="outline-danger" disabled={busy} onClick={() => onRemove(side, going)}>
              <Msg id={`favourites.remove.${side}`} values={{ count: going.length }} />
            </Button>
          );
        })}
    </div>
  );
}

function Rows(props: SetProps) {
  const { items, words, selected, problems, busy, set, narrow, onSelect, onRun, onChoose } = props;
  const height = rowHeight(words, items, narrow);
  const scroller = React.useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
    useFlushSync: false,
  });
  React.useEffect(() => {
    if (height > 0) virtual.measure();
  }, [height, virtual]);
  const latest = React.useRef({ onSelect, onRun, onChoose });
  latest.current = { onSelect, onRun, onChoose };
  const actions = React.useMemo<RowActions>(
    () => ({
      select: (key, range) => latest.current.onSelect(key, range),
      run: (rows) => latest.current.onRun(rows.map((row) => ({ row, act: row.set === "both" ? "link" : "mark" }))),
      choose: (row) => latest.current.onChoose(row),
    }),
    [],
  );
  return (
    <div ref={scroller} className="pss-fav-scroller" data-testid={`pss-fav-${set}`}>
      <ul className="pss-rows" aria-labelledby={`pss-fav-${set}`} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((line) => {
          const item = items[line.index];
          if (!item) return null;
          return (
            <li
              key={item.key}
              aria-setsize={items.length}
              aria-posinset={line.index + 1}
              style={{ height, transform: `translateY(${line.start}px)` }}
            >
              <FavouriteLine
                item={item}
                words={words}
                problems={problems}
                selected={selected.has(item.key)}
                busy={busy}
                actions={actions}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Says whether missing ones are created, and where that is set. */
function CreateNote({ items, words }: { items: readonly FavouriteItem[]; words: RowWords }) {
  if (!items.some(({ parts }) => parts.some((part) => part.step.type === "create"))) return null;
  return (
    <p className="pss-fav-foot pss-dim pss-small">
      <Msg id={words.canCreate ? "favourites.more.create-on" : "favourites.more.create-off"} /> (
      <Link to={pagePath("settings")} className="pss-fav-link">
        <Msg id="favourites.more.settings" />
      </Link>
      )
    </p>
  );
}

/** A column of the face; on a phone, the face itself. */
export function FavouriteSetCard(props: SetProps) {
  const { set, items, source, find, words } = props;
  const title = source === null ? (`favourites.set.all.${set}` as const) : (`favourites.set.${set}` as const);
  return (
    <section className={`card pss-card pss-fav-set pss-fav-${set} ${BARS[set]}`} aria-labelledby={`pss-fav-${set}`}>
      <header>
        <h2 id={`pss-fav-${set}`} className="pss-fav-title">
          <Msg id={title} values={{ source }} />{" "}
          <Badge pill variant="secondary" className="pss-count">
            <FormattedNumber value={items.length} />
          </Badge>
        </h2>
        <p className="pss-mu pss-small">
          <Msg id={`${title}.what`} />
        </p>
      </header>
      <Buttons {...props} />
      {items.length === 0 ? (
        <p className="pss-fav-empty pss-mu">
          <Msg id={find.trim() === "" ? `favourites.empty.${set}` : "favourites.empty.find"} values={{ words: find }} />
        </p>
      ) : (
        <Rows {...props} />
      )}
      <CreateNote items={items} words={words} />
    </section>
  );
}
