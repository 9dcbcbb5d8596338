import { gql, InMemoryCache } from "@apollo/client";
import { expect, it } from "vitest";
import { deleteObject, evictQueries, evictTypeFields } from "./evict";

const list = gql`query L($q: String) { findPerformers(q: $q) { count performers { id name } } }`;
const one = gql`query O($id: ID!) { findPerformer(id: $id) { id name } }`;
const performer = { __typename: "Performer", id: "1", name: "Wren" };

function filled() {
  const cache = new InMemoryCache();
  const found = { __typename: "R", count: 1, performers: [performer] };
  for (const q of ["", "wren"]) cache.writeQuery({ query: list, variables: { q }, data: { findPerformers: found } });
  cache.writeQuery({ query: one, variables: { id: "1" }, data: { findPerformer: performer } });
  return cache;
}

it("drops every cached result of a list, whatever its variables, and keeps look-ups by id", () => {
  const cache = filled();
  evictQueries(cache, [list]);
  expect(cache.readQuery({ query: list, variables: { q: "" } })).toBeNull();
  expect(cache.readQuery({ query: list, variables: { q: "wren" } })).toBeNull();
  expect(cache.readQuery({ query: one, variables: { id: "1" } })).toMatchObject({ findPerformer: { name: "Wren" } });
});

it("drops a field of all objects of a type, except of the one to ignore", () => {
  const cache = filled();
  evictTypeFields(cache, { Performer: ["name"] }, "Performer:1");
  expect(cache.extract()["Performer:1"]).toHaveProperty("name");
  evictTypeFields(cache, { Performer: ["name"] });
  expect(cache.extract()["Performer:1"]).not.toHaveProperty("name");
});

it("answers null for an entity that was deleted", () => {
  const cache = filled();
  deleteObject(cache, "Performer", "1", one);
  expect(cache.readQuery({ query: one, variables: { id: "1" } })).toEqual({ findPerformer: null });
});
