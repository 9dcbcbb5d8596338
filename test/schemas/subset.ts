import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from "graphql";

/**
 * What `ours` says that `real` does not: types, fields, arguments and enum values that are missing there or have another type. An
 * empty list means that a program built on `ours` cannot promise more than the real one keeps.
 */
export function beyond(ours: GraphQLSchema, real: GraphQLSchema): string[] {
  return Object.values(ours.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__")) return [];
    const other = real.getType(type.name);
    return other ? compareType(type, other) : [`${type.name}: no such type`];
  });
}

function compareType(type: GraphQLNamedType, other: GraphQLNamedType): string[] {
  if (isEnumType(type) && isEnumType(other)) {
    return type
      .getValues()
      .flatMap(({ name }) => (other.getValue(name) ? [] : [`${type.name}.${name}: no such value`]));
  }
  if (isInputObjectType(type) && isInputObjectType(other))
    return compareAll(type.name, type.getFields(), other.getFields());
  if (isUnionType(type) && isUnionType(other)) {
    const names = new Set(other.getTypes().map(({ name }) => name));
    return type.getTypes().flatMap(({ name }) => (names.has(name) ? [] : [`${type.name}: has no ${name}`]));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    if (!isObjectType(other) && !isInterfaceType(other)) return [`${type.name}: of another sort`];
    return compareAll(type.name, type.getFields(), other.getFields());
  }
  return type.constructor === other.constructor ? [] : [`${type.name}: of another sort`];
}

type Member = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;

function compareAll(
  owner: string,
  ours: Readonly<Record<string, Member>>,
  real: Readonly<Record<string, Member>>,
): string[] {
  return Object.entries(ours).flatMap(([name, member]) => {
    const other = real[name];
    const path = `${owner}.${name}`;
    if (!other) return [`${path}: not there`];
    const found = String(member.type) === String(other.type) ? [] : [`${path}: ${member.type}, really ${other.type}`];
    return "args" in member && "args" in other
      ? [...found, ...compareAll(path, byName(member.args), byName(other.args))]
      : found;
  });
}

function byName(args: readonly GraphQLArgument[]): Record<string, GraphQLArgument> {
  return Object.fromEntries(args.map((arg) => [arg.name, arg]));
}
