import { type ApolloClient, gql } from "@apollo/client";
import { refused, StashError, toStashError } from "./stash-error";

/** One error of a GraphQL answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** Data beside errors, as aliased batches need them. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly AnswerError[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Stash's GraphQL, through the Apollo client of its own page: same session, same proxy, same base path. */
export interface StashClient {
  /** Never reads or fills Apollo's cache. Rejects with a StashError, or with the signal's reason. */
  query(document: string, variables?: Variables, signal?: AbortSignal): Promise<Answer>;
  /** As `query`; a mutation that is under way is not aborted, since nobody would know what it did. */
  mutate(document: string, variables: Variables, signal?: AbortSignal): Promise<Answer>;
}

interface RawResult {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[] | undefined;
}

function toAnswer({ data, errors = [] }: RawResult): Answer {
  if (typeof data === "object" && data !== null) return { data: data as Answer["data"], errors };
  // A path means that Stash had begun: such a request must not pass for one that was refused as a whole.
  if (errors.some((error) => error.path !== undefined)) return { data: {}, errors };
  if (errors.length > 0) throw refused(errors.map((error) => error.message).join("; "));
  throw new StashError("malformed", "Stash's answer held no data.");
}

/** Rejects with the reason as soon as the signal says so, whatever the link makes of it. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

async function settle(work: Promise<RawResult>): Promise<Answer> {
  let result: RawResult;
  try {
    result = await work;
  } catch (error) {
    throw toStashError(error);
  }
  return toAnswer(result);
}

/** Wraps Stash's Apollo client. Partial answers keep their data (`errorPolicy: all`). */
export function createStashClient(apollo: ApolloClient<unknown>): StashClient {
  const options = { fetchPolicy: "no-cache", errorPolicy: "all" } as const;
  return {
    async query(document, variables = {}, signal) {
      signal?.throwIfAborted();
      // Without deduplication: a shared request would be aborted for everybody.
      const context = { queryDeduplication: false, ...(signal ? { fetchOptions: { signal } } : {}) };
      return abortable(settle(apollo.query({ query: gql(document), variables, context, ...options })), signal);
    },
    async mutate(document, variables, signal) {
      signal?.throwIfAborted();
      return settle(apollo.mutate({ mutation: gql(document), variables, ...options }));
    },
  };
}

/** The data of an answer that must be whole: the first error makes it a refusal. */
export function whole(answer: Answer): Answer["data"] {
  const [first] = answer.errors;
  if (first) throw refused(first.message);
  return answer.data;
}
