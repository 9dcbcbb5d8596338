/** The text of aliased documents. `graphql` is not among the host's libraries and costs 10 kB, so documents are strings. */

/** Alias of the n-th key: `a0`, `a1` … */
export function aliasOf(index: number): string {
  return `a${index}`;
}

export interface AliasedField {
  /** Query field, such as `findPerformer`. */
  readonly field: string;
  readonly argument: string;
  readonly type: string;
  /** Further arguments, as text. */
  readonly more?: string;
  /** GraphQL type of what comes back. */
  readonly on: string;
  readonly selection: string;
}

/** One document that asks the field for `count` keys; the selection stands once, as a fragment, however many they are. */
export function aliasedDocument(count: number, { field, argument, type, more, on, selection }: AliasedField): string {
  const keys = Array.from({ length: count }, (_, index) => index);
  const variables = keys.map((index) => `$k${index}:${type}`).join(",");
  const extra = more ? `,${more}` : "";
  const calls = keys.map((index) => `${aliasOf(index)}:${field}(${argument}:$k${index}${extra}){...E}`).join(" ");
  return `query(${variables}){${calls}} fragment E on ${on}{${selection}}`;
}

/** The variables that belong to {@link aliasedDocument}. */
export function aliasedVariables(keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key, index) => [`k${index}`, key]));
}
