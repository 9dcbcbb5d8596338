/** A Stash that answers as a test says, behind a real Apollo client with Stash's kind of link and cache. */
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";

export interface AskedRequest {
  readonly operation: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface FakeReply {
  readonly status?: number;
  /** An object is sent as JSON, a string as it is. */
  readonly body: unknown;
}

/** The client to hand to host code, and what was asked through it. `reply` may throw to be unreachable. */
export function fakeStash(reply: (request: AskedRequest) => FakeReply | Promise<FakeReply>) {
  const asked: AskedRequest[] = [];
  const fetch = async (_url: unknown, init?: RequestInit) => {
    const { operationName, query, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      query: string;
      variables: Record<string, unknown>;
    };
    const request = { operation: operationName, query, variables };
    asked.push(request);
    const { status = 200, body } = await reply(request);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return new Response(text, { status, headers: { "content-type": "application/json" } });
  };
  const cache = new InMemoryCache();
  const apollo = new ApolloClient<unknown>({ cache, link: new HttpLink({ uri: "http://stash.test/graphql", fetch }) });
  return { apollo, cache, asked };
}
