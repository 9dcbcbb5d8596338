/** One favourite: who, where the heart is, what it would take. Its height is fixed. */
import { faArrowUpRightFromSquare, faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Link } from "react-router-dom";
import type { FavouriteNote, FavouriteProblem, FavouriteRow } from "../../sync/favourite-types";
import { actionable } from "../../sync/favourite-rows";
import type { Endpoint } from "../../sync/ports";
import { PlainText } from "../cells";
import { Icon } from "../icon";
import { lackNotes } from "../create/create-words";
import { useEvidenceWords } from "../evidence-words";
import type { Text } from "../messages/use-text";
import { Picture } from "../parts/picture";
import { STASH } from "../shell/paths";
import type { FavouriteItem } from "./items";
import { stepLook, subWords } from "./step-words";
import { problemWords } from "./use-favourite-acts";
import { isSelectable } from "./use-favourites";

export interface RowWords {
  readonly text: Text;
  readonly source: (endpoint: Endpoint) => string;
  readonly pageUrl: (row: FavouriteRow) => string | null;
  readonly canCreate: boolean;
  /** Several sources in one line: each step carries its source's name. */
  readonly together: boolean;
}

export interface RowActions {
  select(key: string, range: boolean): void;
  run(rows: readonly FavouriteRow[]): void;
  choose(row: FavouriteRow): void;
}

interface FavouriteLineProps {
  item: FavouriteItem;
  words: RowWords;
  problems: ReadonlyMap<string, FavouriteProblem | FavouriteNote>;
  selected: boolean;
  busy: boolean;
  actions: RowActions;
}

/** The name leads to whom it names: in Stash, else at the source. */
function Name({ item, words }: { item: FavouriteItem; words: RowWords }) {
  const { local, name, disambiguation, parts } = item;
  const [row] = parts;
  const page = row ? words.pageUrl(row) : null;
  const shown = (
    <>
      <PlainText>{name}</PlainText>
      {disambiguation !== null && (
        <span className="pss-dim">
          {" "}
          (<PlainText>{disambiguation}</PlainText>)
        </span>
      )}
    </>
  );
  if (local)
    return (
      <Link
        className="pss-fav-name"
        to={row?.type === "studio" ? STASH.studio(local.id) : STASH.performer(local.id)}
        data-pss-row={item.key}
      >
        {shown}
      </Link>
    );
  if (!row || page === null) return <span className="pss-fav-name">{shown}</span>;
  const label = words.text("favourites.page", { name, source: words.source(row.endpoint) });
  return (
    <a className="pss-fav-name" href={page} target="_blank" rel="noreferrer" aria-label={label} data-pss-row={item.key}>
      {shown} <Icon icon={faArrowUpRightFromSquare} className="pss-dim pss-fav-out" />
    </a>
  );
}

/** What one source's row would do: a button where one click does it. */
function Step({
  row,
  item,
  words,
  busy,
  actions,
}: Omit<FavouriteLineProps, "problems" | "selected"> & { row: FavouriteRow }) {
  const { text, together, canCreate } = words;
  const source = words.source(row.endpoint);
  const look = stepLook(text, row, canCreate, source);
  const { name } = item;
  const inside = (
    <>
      <Icon icon={look.icon} /> {together && <span className="pss-src-tag">{source}</span>} {look.words}
    </>
  );
  // Many buttons say the same: whom they are about is said to those who do not see the row.
  const whom = <span className="sr-only">: {name}</span>;
  if (row.step.type === "choose")
    return (
      <span className="pss-kind pss-k-orange">
        {inside}{" "}
        <button type="button" className="pss-fav-do pss-k-blue" disabled={busy} onClick={() => actions.choose(row)}>
          {text("favourites.step.choose.do")}
          {whom}
        </button>
      </span>
    );
  if (row.step.type === "none")
    return (
      <span className={`pss-kind ${look.className}`}>
        <Icon icon={look.icon} label={look.words} /> {together && <span className="pss-src-tag">{source}</span>}
      </span>
    );
  // Of several sources, those that do not know somebody need no words: their tag tells.
  if (together && row.step.type === "missing")
    return (
      <span className="pss-kind pss-k-dim" title={look.words}>
        <Icon icon={look.icon} label={look.words} /> <span className="pss-src-tag">{source}</span>
      </span>
    );
  if (!actionable(row, canCreate)) return <span className={`pss-kind ${look.className}`}>{inside}</span>;
  return (
    <button
      type="button"
      className={`pss-kind pss-fav-do ${look.className}`}
      disabled={busy}
      onClick={() => actions.run([row])}
    >
      {inside}
      {whom}
    </button>
  );
}

/** A line of a list. */
export const FavouriteLine = React.memo(function FavouriteLine(props: FavouriteLineProps) {
  const { item, words, problems, selected, actions } = props;
  const { text } = words;
  const say = useEvidenceWords();
  const shift = React.useRef(false);
  const wrong = item.parts.flatMap((row) => {
    const problem = problems.get(row.key);
    // Nobody is there any more once the creation was taken back.
    if (problem?.kind === "created-without") return row.local ? lackNotes(words, problem.result) : [];
    return problem ? [problemWords(text, problem, words.source(row.endpoint))] : [];
  });
  const done = item.parts.every((part) => (problems.get(part.key)?.kind ?? "created-without") === "created-without");
  const [row] = item.parts;
  const sub = words.together || !row ? "" : subWords(text, row, words.source(row.endpoint), say);
  return (
    <div className={`pss-fav-row ${selected ? "pss-on" : ""} ${words.together ? "pss-fav-tall" : ""}`}>
      {isSelectable(item) ? (
        <input
          type="checkbox"
          checked={selected}
          aria-label={text("favourites.select", { name: item.name })}
          onClick={(event) => {
            shift.current = event.shiftKey;
          }}
          onChange={() => actions.select(item.key, shift.current)}
        />
      ) : (
        <span />
      )}
      <Picture path={item.picture} name={item.name} />
      <div className="pss-fav-who">
        <Name item={item} words={words} />
        {wrong.length > 0 ? (
          <div className={`pss-row-sub pss-fav-problem ${done ? "pss-k-orange" : "pss-k-red"}`} title={wrong.join(" ")}>
            <Icon icon={faTriangleExclamation} /> {wrong.join(" ")}
          </div>
        ) : (
          sub !== "" && (
            <div className="pss-row-sub" title={sub}>
              {sub}
            </div>
          )
        )}
      </div>
      <div className={`pss-fav-steps ${words.together ? "pss-fav-several" : ""}`}>
        {item.parts.map((part) => (
          <Step key={part.key} row={part} {...props} />
        ))}
      </div>
    </div>
  );
});
