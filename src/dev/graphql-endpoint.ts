/**
 * GraphQL over POST as gqlgen answers it (both Stash and stash-box are built on it): its statuses, its texts, its order of
 * properties. graphql-js does the work; what differs is mapped here.
 */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { variableError } from "./go-variables";
import { spreadNull, withNullableMutations } from "./mutation-schema";
import { type LoggedRequest, withoutKeys } from "./request-log";

export interface GraphqlEndpointOptions {
  readonly schema: GraphQLSchema;
  /** Status of documents and variables that are refused: 422 (stash-box), 400 (Stash, newer gqlgen), 200 (ThePornDB). */
  readonly refusedStatus: 200 | 400 | 422;
  /** Newer gqlgen adds `locations` to the errors of resolvers. */
  readonly resolverLocations: boolean;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly body: string;
}

interface WireError {
  message: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
  extensions?: Readonly<Record<string, unknown>>;
}

interface Params {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

function refusal(status: number, error: WireError): GraphqlAnswer {
  return { status, body: JSON.stringify({ errors: [error], data: null }) };
}

/** Go's json package's words for a body that is not the request object. */
function decodeProblem(text: string, error: unknown): string {
  const start = text.trimStart()[0];
  const kind = start === "[" ? "array" : start === '"' ? "string" : start === "t" || start === "f" ? "bool" : "number";
  const why =
    error instanceof SyntaxError
      ? text.trim() === ""
        ? "EOF"
        : `invalid character '${start ?? ""}' looking for beginning of value`
      : `json: cannot unmarshal ${kind} into Go value of type graphql.RawParams`;
  return `json request body could not be decoded: ${why} body:${text}`;
}

function readParams(text: string): Params {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError("not an object");
  const { query, variables, operationName } = value as Record<string, unknown>;
  return {
    query: typeof query === "string" ? query : "",
    variables: typeof variables === "object" && variables !== null ? (variables as Record<string, unknown>) : {},
    operationName: typeof operationName === "string" ? operationName : undefined,
  };
}

function wireError(error: GraphQLError, withLocations: boolean): WireError {
  const out: WireError = { message: error.message };
  if (error.path) out.path = error.path;
  if (withLocations && error.locations) out.locations = error.locations;
  if (Object.keys(error.extensions).length > 0) out.extensions = error.extensions;
  return out;
}

/** Documents already parsed and checked; the same batches come again and again. */
class DocumentCache {
  private readonly known = new Map<string, DocumentNode | readonly GraphQLError[]>();

  read(schema: GraphQLSchema, query: string): DocumentNode | readonly GraphQLError[] {
    const found = this.known.get(query);
    if (found) return found;
    const document = parse(query);
    const errors = validate(schema, document, undefined, { maxErrors: 20 });
    const entry = errors.length > 0 ? errors : document;
    if (this.known.size > 500) this.known.clear();
    this.known.set(query, entry);
    return entry;
  }
}

/** Makes the function that answers one POST body. `rootValue` resolves the root fields, `context` goes to every resolver. */
export function createGraphqlEndpoint(options: GraphqlEndpointOptions) {
  const cache = new DocumentCache();
  const { schema, refusedStatus } = options;
  const mutationSchema = withNullableMutations(schema);
  return async (body: Buffer, rootValue: unknown, context: unknown, entry: LoggedRequest): Promise<GraphqlAnswer> => {
    const text = body.toString("utf8");
    let params: Params;
    try {
      params = readParams(text);
    } catch (error) {
      return { status: 400, body: JSON.stringify({ errors: [{ message: decodeProblem(text, error) }], data: null }) };
    }
    entry.query = params.query;
    entry.variables = withoutKeys(params.variables);

    let document: DocumentNode | readonly GraphQLError[];
    try {
      document = cache.read(schema, params.query);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const message = error.message.replace(/^Syntax Error: /, "").replace(/\.$/, "");
      const extensions = { code: "GRAPHQL_PARSE_FAILED" };
      return refusal(refusedStatus, { message, locations: error.locations ?? [], extensions });
    }
    if (!("kind" in document)) {
      const errors = document.map((error) => ({
        message: error.message,
        locations: error.locations?.slice(0, 1) ?? [],
        extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
      }));
      return { status: refusedStatus, body: JSON.stringify({ errors, data: null }) };
    }
    const operation = getOperationAST(document, params.operationName);
    if (!operation) return refusal(refusedStatus, { message: `operation ${params.operationName ?? ""} not found` });
    const problem = variableError(schema, operation, params.variables);
    if (problem) {
      return refusal(refusedStatus, { ...problem, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });
    }

    const mutates = operation.operation === OperationTypeNode.MUTATION;
    const result: ExecutionResult = await execute({
      schema: mutates ? mutationSchema : schema,
      document,
      rootValue,
      contextValue: context,
      variableValues: params.variables,
      operationName: params.operationName,
    });
    const errors = result.errors?.map((error) =>
      wireError(error, options.resolverLocations && error.extensions.argument !== true),
    );
    for (const error of errors ?? []) {
      if (error.extensions?.argument === true) delete error.extensions;
    }
    const data = mutates ? spreadNull(schema, operation, result.data) : (result.data ?? null);
    return { status: 200, body: JSON.stringify(errors ? { errors, data } : { data }) };
  };
}

/** An error about an argument, as gqlgen reports it: the argument's name ends the path, and there are no locations. */
export function argumentError(message: string, path: readonly (string | number)[], argument: string): GraphQLError {
  return new GraphQLError(message, { path: [...path, argument], extensions: { argument: true } });
}
