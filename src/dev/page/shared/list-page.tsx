import { faSearch } from "@fortawesome/free-solid-svg-icons";
import React, { useEffect, useState } from "react";
import { Form, InputGroup } from "react-bootstrap";
import { useIntl } from "react-intl";
import { useHistory, useLocation } from "react-router-dom";
import { useDebounce } from "../hooks/debounce";
import { Icon } from "./icon";
import { Pagination, PaginationIndex } from "./pagination";

/** Entities on a page of a list, as in Stash. */
export const perPage = 40;

/** What the address says of a list: `?q=` what to search, `&p=` which page. */
export function useListFilter() {
  const history = useHistory();
  const { pathname, search } = useLocation();
  const params = new URLSearchParams(search);
  const q = params.get("q") ?? "";
  const page = Math.max(1, Number(params.get("p")) || 1);
  const go = (next: { q: string; page: number }) => {
    const to = new URLSearchParams();
    if (next.q) to.set("q", next.q);
    if (next.page > 1) to.set("p", String(next.page));
    history.push({ pathname, search: to.toString() });
  };
  return { q, page, go };
}

interface ListPageProps {
  count: number | undefined;
  filter: ReturnType<typeof useListFilter>;
}

/** Search box and paging around the cards of a list. */
export const ListPage: React.FC<ListPageProps> = ({ count, filter, children }) => {
  const intl = useIntl();
  const { q, page, go } = filter;
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const search = useDebounce((value: string) => go({ q: value, page: 1 }), 500);
  const placeholder = `${intl.formatMessage({ id: "actions.search" })}…`;
  const paging = { itemsPerPage: perPage, currentPage: page, totalItems: count ?? 0 };
  return (
    <div className="item-list-container">
      <div className="filtered-list-toolbar">
        <InputGroup className="search-term-input">
          <InputGroup.Prepend>
            <InputGroup.Text>
              <Icon icon={faSearch} />
            </InputGroup.Text>
          </InputGroup.Prepend>
          <Form.Control
            className="query-text-field text-input"
            aria-label={placeholder}
            placeholder={placeholder}
            value={text}
            onChange={(e) => {
              setText(e.currentTarget.value);
              search(e.currentTarget.value);
            }}
          />
        </InputGroup>
        {count !== undefined && <PaginationIndex {...paging} />}
      </div>
      {children}
      <div className="d-flex justify-content-center mt-3">
        <Pagination {...paging} onChangePage={(p) => go({ q, page: p })} />
      </div>
    </div>
  );
};
