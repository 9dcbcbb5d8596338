import React from "react";
import { Button, ButtonGroup } from "react-bootstrap";
import { FormattedMessage, FormattedNumber } from "react-intl";
import { patchComponent } from "../patch";

interface PaginationProps {
  itemsPerPage: number;
  currentPage: number;
  totalItems: number;
  onChangePage: (page: number) => void;
}

/** First, previous, "page of pages", next, last; nothing for a single page. */
export const Pagination = patchComponent<PaginationProps>(
  "Pagination",
  ({ itemsPerPage, currentPage, totalItems, onChangePage }) => {
    const pages = Math.ceil(totalItems / itemsPerPage);
    if (pages <= 1) return <div />;
    const button = (id: string, page: number, label: string) => (
      <Button
        variant="secondary"
        title={id}
        disabled={page < 1 || page > pages || page === currentPage}
        onClick={() => onChangePage(page)}
      >
        {label}
      </Button>
    );
    return (
      <ButtonGroup className="pagination">
        {button("First", 1, "«")}
        {button("Previous", currentPage - 1, "‹")}
        <Button variant="secondary" className="page-count" disabled>
          <FormattedMessage id="pagination.current_total" values={{ current: currentPage, total: pages }} />
        </Button>
        {button("Next", currentPage + 1, "›")}
        {button("Last", pages, "»")}
      </ButtonGroup>
    );
  },
);

/** "41-80 of 300". */
export const PaginationIndex = patchComponent<Omit<PaginationProps, "onChangePage">>(
  "PaginationIndex",
  ({ itemsPerPage, currentPage, totalItems }) => {
    const first = (currentPage - 1) * itemsPerPage + 1;
    return (
      <span className="filter-container text-muted paginationIndex center-text">
        <FormattedNumber value={Math.min(first, totalItems)} />-
        <FormattedNumber value={Math.min(first + itemsPerPage - 1, totalItems)} /> of{" "}
        <FormattedNumber value={totalItems} />
      </span>
    );
  },
);
