import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";

/** Introspections of the real programs lie beside the project where it is developed, and are no part of it. */
const FOLDER = new URL("../../../shared/schemas/", import.meta.url);

export const REAL_SCHEMAS_THERE = existsSync(FOLDER);

/** The real schema of that name, or null where there is none. */
export function realSchema(name: "stashdb" | "fansdb" | "theporndb" | "stash-0.30"): GraphQLSchema | null {
  const file = new URL(`${name}.introspection.json`, FOLDER);
  if (!existsSync(file)) return null;
  const json = JSON.parse(readFileSync(fileURLToPath(file), "utf8")) as {
    data?: IntrospectionQuery;
  } & IntrospectionQuery;
  return buildClientSchema(json.data ?? json);
}
