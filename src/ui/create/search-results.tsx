/** What the sources offer: choose whom to add. Who is in the library already leads there. */
import * as React from "react";
import { Link } from "react-router-dom";
import { elements, isWebUrl } from "../../sync/kinds/lists";
import type { FoundUpstream } from "../../sync/search-sources";
import { isEmpty } from "../../sync/values";
import { PlainText, useValueWords } from "../cells";
import { failureText } from "../messages/failure-text";
import { Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { useSources } from "../stores-context";
import { useSourceName } from "../review/use-source-name";
import { visibleText } from "../review/visible-text";
import { UpstreamPicture } from "./create-parts";
import { entityPath, refName } from "./create-words";
import type { SearchState } from "./use-search";

/** Names one of the results. */
export function keyOf({ ref }: FoundUpstream): string {
  return `${ref.type} ${ref.endpoint} ${ref.id}`;
}

const FACTS = ["birthdate", "country", "parent", "aliases"] as const;

interface RowProps {
  found: FoundUpstream;
  chosen: boolean;
  onChoose: () => void;
  onLeave: () => void;
}

function Row({ found, chosen, onChoose, onLeave }: RowProps) {
  const text = useText();
  const source = useSourceName();
  const words = useValueWords();
  const { ref, name, values, local, image } = found;
  const page = useSources((state) => state.pageUrl?.(ref.endpoint, ref.type, ref.id) ?? null);
  const facts = FACTS.filter((field) => !isEmpty(values[field])).map((field) =>
    words(field, field === "aliases" ? elements(values.aliases).slice(0, 4) : (values[field] ?? null)),
  );
  const id = `pss-add-${ref.endpoint}-${ref.id}`;
  const body = (
    <>
      <UpstreamPicture image={image} name={name} />
      <span className="pss-grow">
        <b>
          <PlainText>{name}</PlainText>
        </b>{" "}
        {!isEmpty(values.disambiguation) && (
          <span className="pss-dim">
            (<PlainText>{String(values.disambiguation)}</PlainText>)
          </span>
        )}{" "}
        <span className="pss-tag">{source(ref.endpoint)}</span>
        {facts.length > 0 && <span className="pss-sub">{facts.join(" · ")}</span>}
        {local && (
          <span className="pss-sub">
            <Msg id="add.in-library" />{" "}
            <Link to={entityPath(ref.type, local.id)} onClick={onLeave}>
              {refName(local)}
            </Link>
          </span>
        )}
      </span>
    </>
  );
  const link = page !== null && isWebUrl(page) && (
    <a
      className="pss-small pss-create-page"
      href={page}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={text("add.page.label", { name: visibleText(name), source: source(ref.endpoint) })}
    >
      {text("add.page")}
    </a>
  );
  if (local)
    return (
      <li className="pss-create-row">
        {body}
        {link}
      </li>
    );
  return (
    <li className="pss-create-item">
      <label className="pss-create-row pss-add-choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          checked={chosen}
          aria-label={text("add.choose", { name: visibleText(name), source: source(ref.endpoint) })}
          onChange={onChoose}
        />
        {body}
      </label>
      {link}
    </li>
  );
}

interface SearchResultsProps {
  state: SearchState;
  chosen: ReadonlySet<string>;
  onToggle: (found: FoundUpstream) => void;
  onLeave: () => void;
}

/** The state of a search: asking, failed, or its rows with the sources that could not be asked. */
export function SearchResults({ state, chosen, onToggle, onLeave }: SearchResultsProps) {
  const text = useText();
  const source = useSourceName();
  if (state.state === "none") return <p className="pss-mu">{text("add.first")}</p>;
  if (state.state === "failed") return <Note tone="bad" live title={text("add.failed", { message: state.message })} />;
  if (state.state === "asking")
    return (
      <div role="status">
        <p className="pss-mu">{text("add.searching")}</p>
        <Skeleton rows={4} />
      </div>
    );
  const { answer, search } = state;
  const nothing = () => {
    if (answer.unknownPage) return text("add.unknown-page");
    const key = search.type === "studio" ? "add.none.studio" : "add.none";
    return answer.found.length === 0 ? text(key, { query: search.query.trim() }) : null;
  };
  return (
    <>
      {answer.failures.map(({ endpoint, failure }) => {
        const { title, what } = failureText(text, failure, source(endpoint));
        return (
          <Note key={endpoint} tone="warn" title={title}>
            {what}
          </Note>
        );
      })}
      <p role="status" className="pss-mu">
        {nothing() ?? text("add.results", { count: answer.found.length })}
      </p>
      <ul className="pss-create-list">
        {answer.found.map((found) => (
          <Row
            key={keyOf(found)}
            found={found}
            chosen={chosen.has(keyOf(found))}
            onChoose={() => onToggle(found)}
            onLeave={onLeave}
          />
        ))}
      </ul>
    </>
  );
}
