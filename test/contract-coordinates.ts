import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

function ofType(type: GraphQLNamedType): string[] {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...field.args.map((arg) => `${type.name}.${field.name}(${arg.name}:)`),
    ]);
  }
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `${type.name} = ${name}`);
  return [type.name];
}

/** Everything a schema promises, one text each: fields, arguments, input fields, enum values, members of unions, scalars. */
export function coordinatesOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return types.flatMap(ofType);
}

/** What a document asks of a schema, in the same words. */
export function coordinatesAsked(schema: GraphQLSchema, document: DocumentNode): string[] {
  const info = new TypeInfo(schema);
  const asked: string[] = [];
  const note = (name: string): void => {
    const parent = info.getParentType();
    if (parent) asked.push(`${parent.name}.${name}`);
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        note(node.name.value);
        const parent = info.getParentType()?.name;
        for (const arg of node.arguments ?? []) asked.push(`${parent}.${node.name.value}(${arg.name.value}:)`);
      },
    }),
  );
  return asked;
}

/** Names of the root fields of a schema, queries and mutations. */
export function rootFields(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
}
