/**
 * gqlgen runs every field of a mutation, also after one with a non-null type has failed, and reports all errors; only then the
 * null spreads to `data`. graphql-js stops at the first. So mutations run on a schema whose root fields may be null, and the null is
 * spread afterwards.
 */
import {
  GraphQLObjectType,
  GraphQLSchema,
  getNullableType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";

/** The same schema with a mutation root of nullable fields; the schema itself when it has no mutations. */
export function withNullableMutations(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  if (!mutation) return schema;
  const config = mutation.toConfig();
  const fields = Object.fromEntries(
    Object.entries(config.fields).map(([name, field]) => [name, { ...field, type: getNullableType(field.type) }]),
  );
  const types = Object.values(schema.getTypeMap()).filter((type) => type !== mutation);
  return new GraphQLSchema({ ...schema.toConfig(), types, mutation: new GraphQLObjectType({ ...config, fields }) });
}

/** `data` as the strict schema demands it: null altogether when a field that must not be null is. */
export function spreadNull(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  data: Record<string, unknown> | null | undefined,
): Record<string, unknown> | null {
  if (!data) return null;
  const fields = schema.getMutationType()?.getFields() ?? {};
  for (const node of operation.selectionSet.selections) {
    if (node.kind !== Kind.FIELD) continue;
    const type = fields[node.name.value]?.type;
    const key = node.alias?.value ?? node.name.value;
    if (type && isNonNullType(type) && data[key] === null) return null;
  }
  return data;
}
