/** Checks of the form of API keys. Whether a key is accepted only the source can say (Test connections). */
import type { Check, Facts, KeyFacts } from "./facts";

function keys(wrong: (key: KeyFacts) => boolean) {
  return ({ boxes }: Facts) =>
    boxes.flatMap(({ name, key }) =>
      wrong(key)
        ? [
            {
              values: { source: name, other: key.sharedWith ?? "" },
              mend: { type: "go", to: "providers" } as const,
            },
          ]
        : [],
    );
}

export const KEY_CHECKS = [
  { id: "key-missing", severity: "error", find: keys((key) => key.empty) },
  { id: "key-spaces", severity: "error", find: keys((key) => !key.empty && key.spaces && !key.prefixed) },
  { id: "key-prefixed", severity: "error", find: keys((key) => key.prefixed) },
  {
    id: "key-form",
    severity: "warning",
    find: keys((key) => !key.empty && !key.spaces && !key.prefixed && !key.formed),
  },
  { id: "key-shared", severity: "warning", find: keys((key) => key.sharedWith !== null) },
] as const satisfies readonly Check[];

/**
 * What the form of a key tells, without the key. `parts`: keys of this source have three parts separated by dots, as those of
 * stash-box do (measured); the form of others is not judged.
 */
export function keyFacts(key: string, form: "parts" | "any", sharedWith: string | null): KeyFacts {
  const clean = key.trim();
  return {
    empty: clean === "",
    spaces: /\s/u.test(key),
    prefixed: /^["']?(?:bearer|apikey|authorization)\b/iu.test(clean) || /^["'].*["']$/u.test(clean),
    formed: form === "any" || /^[\w-]+\.[\w-]+\.[\w-]+$/u.test(clean),
    sharedWith: clean === "" ? null : sharedWith,
  };
}
