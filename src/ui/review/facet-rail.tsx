/** The filters beside the list: kinds, sources and fields, each with how many changes it would show. */
import { faFilter } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { FIELD_TABLES, type FieldKey } from "../../sync/fields";
import { Icon } from "../icon";
import { KINDS, kindLook } from "../kinds-look";
import type { DiffKind, Verdict } from "../../sync/plan-types";
import type { EntityType } from "../../sync/ports";
import { Msg } from "../messages/use-text";
import { Sheet } from "../parts/sheet";
import { useSubject } from "../subject";
import type { ListWords } from "./change-words";
import type { FacetId } from "./list-rows";
import { FACET_IDS, type Filtered, type Filters, toggleFacet } from "./filters";

/** Values shown of a long facet before "more". */
const SHOWN = 6;

const ORDERS: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  match: ["certain", "likely", "ambiguous", "none"],
  only: ["favorite"],
};

/** Values of a facet in the order they are shown; those that nothing has are left out, unless they are chosen. */
function valuesOf(type: EntityType, id: FacetId, filtered: Filtered, filters: Filters): readonly string[] {
  const counts = filtered.counts[id];
  const chosen = id === "kind" ? null : filters.facets[id];
  if (id === "kind") return KINDS.filter((kind) => kindLook(kind).heap !== "folded" && (counts.get(kind) ?? 0) > 0);
  const order =
    id === "field" ? FIELD_TABLES[type].map((row) => row.key as string) : (ORDERS[id] ?? [...counts.keys()]);
  const used = order.filter((key) => (counts.get(key) ?? 0) > 0 || chosen?.has(key));
  if (id === "match" || id === "only") return used;
  return [...used].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

interface FacetProps {
  id: FacetId;
  filters: Filters;
  filtered: Filtered;
  words: ListWords;
  onChange: (filters: Filters) => void;
}

function FacetName({ id, value, words }: { id: FacetId; value: string; words: ListWords }) {
  if (id === "kind") {
    const look = kindLook(value as DiffKind);
    return (
      <span className={`pss-kind ${look.className}`}>
        <Icon icon={look.icon} /> <Msg id={look.label} />
      </span>
    );
  }
  if (id === "match") return <Msg id={`review.match.${value as Verdict}`} />;
  if (id === "only") return <Msg id={value === "favorite" ? "review.only.favorite" : "review.only.other"} />;
  return <span>{id === "field" ? words.label(value as FieldKey) : words.source(value)}</span>;
}

function Facet({ id, filters, filtered, words, onChange }: FacetProps) {
  const [all, setAll] = React.useState(false);
  const values = valuesOf(useSubject(), id, filtered, filters);
  if (values.length === 0) return null;
  const long = id !== "kind" && values.length > SHOWN;
  const chosen = filters.facets[id];
  const every = id === "kind" ? KINDS : values;
  return (
    <fieldset className="pss-facet">
      <legend>
        <Msg id={`review.facet.${id}`} />
      </legend>
      {(long && !all ? values.slice(0, SHOWN) : values).map((value) => (
        <label key={value} className="pss-facet-value">
          <input
            type="checkbox"
            checked={chosen === null ? id === "kind" : chosen.has(value)}
            onChange={() => onChange(toggleFacet(filters, id, value, every))}
          />
          <FacetName id={id} value={value} words={words} />{" "}
          <span className="pss-num">
            <FormattedNumber value={filtered.counts[id].get(value) ?? 0} />
          </span>
        </label>
      ))}
      {long && (
        <Button size="sm" variant="link" onClick={() => setAll(!all)}>
          {all ? (
            <Msg id="review.facet.less" />
          ) : (
            <Msg id="review.facet.more" values={{ count: values.length - SHOWN }} />
          )}
        </Button>
      )}
    </fieldset>
  );
}

/** All facets; on a phone a button with how many of them narrow the list, which opens them as a sheet. */
export function FacetRail({ narrow, ...props }: Omit<FacetProps, "id"> & { narrow: boolean }) {
  const [open, setOpen] = React.useState(false);
  const facets = FACET_IDS.map((id) => <Facet key={id} id={id} {...props} />);
  const title = props.words.text("review.facets");
  if (!narrow)
    return (
      <aside className="pss-rail card" aria-label={title}>
        {facets}
      </aside>
    );
  const narrowing = FACET_IDS.filter((id) => props.filters.facets[id] !== null).length;
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Icon icon={faFilter} /> {title} {narrowing > 0 && <span className="pss-badge">{narrowing}</span>}
      </Button>
      {open && (
        <Sheet id="pss-facets-title" title={title} onClose={() => setOpen(false)}>
          {facets}
        </Sheet>
      )}
    </>
  );
}
