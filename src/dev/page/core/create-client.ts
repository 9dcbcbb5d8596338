import {
  ApolloClient,
  type FieldFunctionOptions,
  type FieldReadFunction,
  HttpLink,
  InMemoryCache,
  type NormalizedCacheObject,
} from "@apollo/client";

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
  return new ApolloClient({ link: new HttpLink({ uri: platformURL("graphql").toString() }), cache });
}
