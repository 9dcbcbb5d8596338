import { faMagnifyingGlass } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, ButtonGroup, Form } from "react-bootstrap";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import type { Filters, Sort } from "./filters";

const SORTS = ["decisions", "name", "run"] as const satisfies readonly Sort[];

export type View = "entity" | "field";
const VIEWS = ["entity", "field"] as const satisfies readonly View[];

interface ListToolbarProps {
  view: View;
  onView: (view: View) => void;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  search: React.RefObject<HTMLInputElement>;
  /** Enter in the search: on to what was found. */
  onEnter: () => void;
}

/** How to look at it, search and order; what else can be done with all of it stands behind (`children`). */
export const ListToolbar: React.FC<ListToolbarProps> = (props) => {
  const { view, onView, filters, onFilters, sort, onSort, search, onEnter, children } = props;
  const text = useText();
  return (
    <div className="pss-toolbar">
      <ButtonGroup aria-label={text("review.view")} className="pss-views">
        {VIEWS.map((one) => (
          <Button
            key={one}
            variant={one === view ? "primary" : "secondary"}
            aria-pressed={one === view}
            onClick={() => onView(one)}
          >
            {text(`review.view.${one}`)}
          </Button>
        ))}
      </ButtonGroup>
      <div className="pss-search pss-grow">
        <Icon icon={faMagnifyingGlass} />
        <Form.Control
          ref={search}
          type="search"
          className="text-input"
          value={filters.text}
          placeholder={text("review.search")}
          aria-label={text("review.search")}
          onChange={(event) => onFilters({ ...filters, text: event.target.value })}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onEnter();
          }}
        />
      </div>
      {view === "entity" && (
        <Form.Control
          as="select"
          className="pss-sort input-control"
          value={sort}
          aria-label={text("review.sort")}
          onChange={(event) => onSort(SORTS.find((one) => one === event.target.value) ?? "run")}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {text(`review.sort.${one}`)}
            </option>
          ))}
        </Form.Control>
      )}
      {children}
    </div>
  );
};
