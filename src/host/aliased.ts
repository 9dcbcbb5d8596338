/** Aliased mutations in one request: an outcome for each, whatever becomes of the others. */
import type { Answer, StashClient } from "./client";
import { StashError } from "./stash-error";

export type Aliased =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: "refused" | "unsent"; readonly message: string };

/** Errors by the alias they belong to. */
export function errorsByAlias({ errors }: Answer): ReadonlyMap<string, string> {
  return new Map(errors.map((error) => [String(error.path?.[0] ?? ""), error.message]));
}

/**
 * Sends `document(n)` with `inputs` as variables `in0`, `in1` …; the outcomes of its aliases `p0`, `p1` … in the same
 * order. Rejects only with what is no StashError.
 */
export async function sendAliased(
  client: StashClient,
  document: (count: number) => string,
  inputs: readonly unknown[],
  signal?: AbortSignal,
): Promise<readonly Aliased[]> {
  if (inputs.length === 0) return [];
  let answer: Answer;
  try {
    const variables = Object.fromEntries(inputs.map((input, n) => [`in${n}`, input]));
    answer = await client.mutate(document(inputs.length), variables, signal);
  } catch (error) {
    if (!(error instanceof StashError)) throw error;
    // One value of a wrong type makes Stash refuse the request before it begins: find whose it is, spare the others.
    if (error.kind === "refused" && inputs.length > 1) {
      const half = Math.ceil(inputs.length / 2);
      const first = await sendAliased(client, document, inputs.slice(0, half), signal);
      return [...first, ...(await sendAliased(client, document, inputs.slice(half), signal))];
    }
    const reason = error.kind === "refused" ? "refused" : "unsent";
    return inputs.map(() => ({ ok: false, reason, message: error.message }));
  }
  const errors = errorsByAlias(answer);
  return inputs.map((_, n): Aliased => {
    const message = errors.get(`p${n}`);
    return message === undefined
      ? { ok: true, value: answer.data[`p${n}`] }
      : { ok: false, reason: "refused", message };
  });
}
