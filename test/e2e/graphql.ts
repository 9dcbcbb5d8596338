/** A GraphQL client of a few lines, for what the flows read and prepare through the public APIs. */

/** Sends one document. `data` may lack parts when the server answered with errors beside it; without data it rejects. */
export type Ask = <T>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>;

/** A client of one address. The headers (a key among them) stay in memory and out of every message. */
export function graphqlClient(url: string, headers: Readonly<Record<string, string>> = {}): Ask {
  return async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    let body: { data?: T | null; errors?: readonly { message: string }[] };
    try {
      body = JSON.parse(text);
    } catch {
      throw new Error(`${new URL(url).host} answered ${response.status} with no JSON`);
    }
    if (!body.data) throw new Error(body.errors?.map((error) => error.message).join("; ") ?? `no data from ${url}`);
    return body.data;
  };
}
