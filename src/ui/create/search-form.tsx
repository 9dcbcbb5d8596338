/** What to look for, where, and under which name. */
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import type { EntityType } from "../../sync/ports";
import { useText } from "../messages/use-text";
import { useSources } from "../stores-context";
import type { Search } from "./use-search";

/** `last` fills the form again when the person comes back to it. */
export function SearchForm({ last, onSearch }: { last: Search | null; onSearch: (search: Search) => void }) {
  const text = useText();
  const all = useSources((state) => state.sources);
  const sources = all.filter((source) => source.enabled && !source.invalid);
  const [search, setSearch] = React.useState<Search>(last ?? { type: "performer", endpoint: null, query: "" });
  const change = (part: Partial<Search>) => setSearch({ ...search, ...part });
  return (
    <form
      className="pss-add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (search.query.trim() !== "") onSearch(search);
      }}
    >
      <Form.Control
        as="select"
        className="input-control pss-select"
        aria-label={text("add.type")}
        value={search.type}
        onChange={(event) => change({ type: event.target.value as EntityType })}
      >
        <option value="performer">{text("add.type.performer")}</option>
        <option value="studio">{text("add.type.studio")}</option>
      </Form.Control>
      <Form.Control
        as="select"
        className="input-control pss-select"
        aria-label={text("add.source")}
        value={search.endpoint ?? ""}
        onChange={(event) => change({ endpoint: event.target.value === "" ? null : event.target.value })}
      >
        <option value="">{text("add.source.all")}</option>
        {sources.map((source) => (
          <option key={source.endpoint} value={source.endpoint}>
            {source.name}
          </option>
        ))}
      </Form.Control>
      <Form.Control
        type="search"
        autoFocus
        className="input-control pss-grow"
        aria-label={text("add.query")}
        placeholder={text("add.query.placeholder")}
        value={search.query}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => change({ query: event.target.value })}
      />
      <Button type="submit" disabled={search.query.trim() === ""}>
        {text("add.search")}
      </Button>
    </form>
  );
}
