import type { ApolloCache, DocumentNode, StoreObject } from "@apollo/client";
import { getQueryDefinition, isField } from "@apollo/client/utilities";

type DeleteDetails = { DELETE: unknown };
const drop = (_value: unknown, { DELETE }: DeleteDetails) => DELETE;

/** The names of the root fields that a query asks for. */
function rootFields(query: DocumentNode): string[] {
  return getQueryDefinition(query).selectionSet.selections.flatMap((s) => (isField(s) ? [s.name.value] : []));
}

/** Drops the cached results of these queries, so that pages showing them ask again; collects the garbage after. */
export function evictQueries(cache: ApolloCache<unknown>, queries: DocumentNode[]): void {
  cache.modify({ fields: Object.fromEntries(queries.flatMap(rootFields).map((field) => [field, drop])) });
  cache.gc();
}

/** Drops fields of all cached objects of a type. `input`: type → fields; `ignore`: a cache id to leave alone. */
export function evictTypeFields(cache: ApolloCache<unknown>, input: Record<string, string[]>, ignore?: string): void {
  const store = cache.extract() as Record<string, StoreObject>;
  for (const [id, object] of Object.entries(store)) {
    const fields = input[object.__typename ?? ""];
    if (!fields || id === ignore) continue;
    cache.modify({ id, fields: Object.fromEntries(fields.map((field) => [field, drop])) });
  }
}

/** Takes a destroyed entity out: its look-up by id answers null from now on. */
export function deleteObject(cache: ApolloCache<unknown>, typename: string, id: string, query: DocumentNode): void {
  const [field] = rootFields(query);
  if (field) cache.writeQuery({ query, variables: { id }, data: { [field]: null } });
  cache.evict({ id: cache.identify({ __typename: typename, id }) ?? "" });
}
