/** UUIDs as stash-box reads them, with its library's words for what is none (gofrs/uuid). */

const plain = /^[0-9a-f]{32}$/i;

/** The canonical form, or what is wrong with the text. */
export function parseUuid(text: string): { readonly id: string } | { readonly problem: string } {
  const quoted = JSON.stringify(text);
  let body = text;
  if (body.toLowerCase().startsWith("urn:uuid:")) body = body.slice(9);
  if (body.length === 38 && body.startsWith("{") && body.endsWith("}")) body = body.slice(1, -1);
  if (body.length !== 36 && body.length !== 32) {
    return { problem: `uuid: incorrect UUID length ${text.length} in string ${quoted}` };
  }
  if (body.length === 36 && [8, 13, 18, 23].some((at) => body[at] !== "-")) {
    return { problem: `uuid: incorrect UUID format in string ${quoted}` };
  }
  const digits = body.replaceAll("-", "");
  if (!plain.test(digits)) return { problem: "uuid: invalid UUID format" };
  const part = (from: number, to: number): string => digits.slice(from, to).toLowerCase();
  return { id: [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-") };
}
