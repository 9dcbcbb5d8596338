/** Checks variables as gqlparser does, with its texts and paths: the first problem refuses the whole request. */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type TypeNode,
} from "graphql";

export interface VariableProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

type Path = readonly (string | number)[];

/** Go's name for the kind of a decoded JSON value. */
function goKind(value: unknown): string {
  if (Array.isArray(value)) return "slice";
  if (typeof value === "number") return "float64";
  if (typeof value === "boolean") return "bool";
  return typeof value === "string" ? "string" : "map";
}

function scalarProblem(type: string, value: unknown, path: Path): VariableProblem | null {
  const kind = goKind(value);
  const fits =
    type === "Int"
      ? kind === "float64" && Number.isInteger(value)
      : type === "Float"
        ? kind === "float64"
        : type === "String"
          ? kind === "string"
          : type === "Boolean"
            ? kind === "bool"
            : type === "ID"
              ? kind === "string" || (kind === "float64" && Number.isInteger(value))
              : true;
  return fits ? null : { message: `cannot use ${kind} as ${type}`, path };
}

function check(type: GraphQLInputType, value: unknown, path: Path): VariableProblem | null {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) return { message: "cannot be null", path };
    return check(type.ofType, value, path);
  }
  if (value === null || value === undefined) return null;
  if (isListType(type)) {
    if (!Array.isArray(value)) return check(type.ofType, value, path);
    for (const [index, element] of value.entries()) {
      const problem = check(type.ofType, element, [...path, index]);
      if (problem) return problem;
    }
    return null;
  }
  if (isEnumType(type)) {
    if (typeof value !== "string") return { message: "enums must be ints or strings", path };
    return type.getValue(value) ? null : { message: `${value} is not a valid ${type.name}`, path };
  }
  if (!isInputObjectType(type)) return scalarProblem(type.name, value, path);
  if (goKind(value) !== "map") return { message: `must be a ${type.name}, not a ${goKind(value)}`, path };
  const given = value as Record<string, unknown>;
  const fields = type.getFields();
  for (const name of Object.keys(given)) {
    if (!(name in fields)) return { message: "unknown field", path: [...path, name] };
  }
  for (const field of Object.values(fields)) {
    const inner = given[field.name];
    if (inner === undefined && !(field.name in given)) {
      if (isNonNullType(field.type) && field.defaultValue === undefined) {
        return { message: "must be defined", path: [...path, field.name] };
      }
      continue;
    }
    const problem = check(field.type, inner, [...path, field.name]);
    if (problem) return problem;
  }
  return null;
}

function inputType(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | undefined {
  // The overloads of typeFromAST want the node's exact kind; the answer is checked instead.
  const type = typeFromAST(schema, node as never) as unknown;
  return isInputType(type) ? type : undefined;
}

/** The first problem with the variables of an operation, or null. Paths begin with `variable`, as gqlparser's do. */
export function variableError(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): VariableProblem | null {
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const path = ["variable", name];
    const type = inputType(schema, definition.type);
    if (!type) continue;
    if (!(name in variables)) {
      if (isNonNullType(type) && !definition.defaultValue) return { message: "must be defined", path };
      continue;
    }
    const problem = check(type, variables[name], path);
    if (problem) return problem;
  }
  return null;
}
