import {
  ApolloClient,
  type FieldFunctionOptions,
  type FieldReadFunction,
  from,
  HttpLink,
  InMemoryCache,
  type NormalizedCacheObject,
  type ServerError,
} from "@apollo/client";
import { onError } from "@apollo/client/link/error";

/** Where the page is served: the `<base href>`, which the server rewrites for a sub-path. Ends with a slash. */
export const baseURL = document.querySelector("base")?.getAttribute("href") ?? "/";

/** An address below the base of the page, for instance that of `graphql`. */
export function platformURL(path: string): URL {
  return new URL(path, new URL(baseURL, window.location.origin));
}

/** Answers a look-up by id from the cache when the entity is there already, as Stash's cache does. */
function readById(typename: string): FieldReadFunction {
  return (existing, { args, canRead, toReference }: FieldFunctionOptions) =>
    canRead(existing) ? existing : toReference({ __typename: typename, id: args?.id as string });
}

/** A reference to something evicted reads as null: it was deleted. */
const danglingIsNull: FieldReadFunction = (existing, { canRead }) => {
  if (existing === undefined) return undefined;
  return canRead(existing) ? existing : null;
};

/** Without a session (401) the whole page goes to the login page, whoever asked: as in Stash's own client. */
const loginLink = onError(({ networkError }) => {
  if ((networkError as ServerError | null | undefined)?.statusCode !== 401) return;
  const login = platformURL("login");
  login.searchParams.set("returnURL", window.location.href);
  window.location.href = login.toString();
});

/** Stash's Apollo client: entities by type and id, so what a mutation returns shows on every page at once. */
export function createClient(): ApolloClient<NormalizedCacheObject> {
  const cache = new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          findPerformer: { read: readById("Performer") },
          findStudio: { read: readById("Studio") },
          findTag: { read: readById("Tag") },
        },
      },
      Studio: { fields: { parent_studio: { read: danglingIsNull } } },
    },
  });
  const link = from([loginLink, new HttpLink({ uri: platformURL("graphql").toString() })]);
  return new ApolloClient({ link, cache });
}
