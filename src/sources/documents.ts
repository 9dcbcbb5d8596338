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
  /** The argument's value around its variable; default: the variable itself. */
  wrap?(variable: string): string;
  /** The field of the answer that holds the entities; default: the answer itself. */
  readonly inside?: string;
  /** Further arguments, as text. */
  readonly more?: string;
  /** GraphQL type of what comes back. */
  readonly on: string;
  readonly selection: string;
}

/** One document that asks the field for `count` keys; the selection stands once, as a fragment, however many they are. */
export function aliasedDocument(count: number, asked: AliasedField): string {
  const { field, argument, type, more, on, selection, inside, wrap = (variable: string) => variable } = asked;
  const keys = Array.from({ length: count }, (_, index) => index);
  const take = inside ? `{${inside}{...E}}` : "{...E}";
  const variables = keys.map((index) => `$k${index}:${type}`).join(",");
  const extra = more ? `,${more}` : "";
  const calls = keys
    .map((index) => `${aliasOf(index)}:${field}(${argument}:${wrap(`$k${index}`)}${extra})${take}`)
    .join(" ");
  return `query(${variables}){${calls}} fragment E on ${on}{${selection}}`;
}

/** The variables that belong to {@link aliasedDocument}; `of` makes a key's value where that is not the key itself. */
export function aliasedVariables<V = string>(
  keys: readonly string[],
  of: (key: string) => V = (key) => key as unknown as V,
): Record<string, V> {
  return Object.fromEntries(keys.map((key, index) => [`k${index}`, of(key)]));
}
