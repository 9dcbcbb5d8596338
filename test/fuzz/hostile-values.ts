/** What strangers write into fields: one list for the fuzzing, the bench and the flows in a browser. */
import fc from "fast-check";

const RUN = "window.pssRan=(window.pssRan||0)+1";

/** Markup, in every way to have it run. */
export const MARKUP: readonly string[] = [
  `<img src=x onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `"><svg onload=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  "{name} <b>bold</b> {count, plural, one {x}",
];

/** Addresses that are none, however they are spelt. */
export const ADDRESSES: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  ` javascript:${RUN}//https://a.example/`,
  `&#106;avascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  "data:image/svg+xml,<svg onload=alert(1)>",
  `vbscript:${RUN}`,
  "blob:https://a.example/1",
  "file:///etc/hosts",
  "//a.example/x",
  "https://user:word@a.example/",
  "https://a.example@b.example/",
  "https:\\\\a.example\\x",
  'https://a.example/"onmouseover="x',
  "https://a.example/<script>",
  "https://a.exam\u200bple/",
  "https://a.example/\u202egpj.exe",
  "https://",
];

/** Characters that nobody sees, or that turn others round. */
export const HIDDEN: readonly string[] = [
  "\u202Eesrever\u202C",
  "\u2066isolated\u2069",
  "zero\u200Bwidth\uFEFF",
  "bell\u0007\u0000",
  "tags\u{E0041}\u{E0042}",
  "half \uD800 pair",
  "other \uDC00half",
  "soft\u00ADhyphen",
  "filler\u3164\u115F",
  "line\u2028break",
  "joined a\u200Db",
  `pile${"\u0301".repeat(200)}`,
];

/** Texts that are something else to JavaScript. */
export const ODD: readonly string[] = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "null",
  "NaN",
  "1e999",
  "-0",
];

export const DATES: readonly string[] = [
  "0000-99-99",
  "9999-12-31",
  "2023-02-30",
  "1990-1-1",
  "+275760-09-13",
  "１９９０",
];

/** Any of them, and what they are made of. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...MARKUP, ...ADDRESSES, ...HIDDEN, ...ODD, ...DATES),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .array(fc.constantFrom("\u200d", "\ufe0f", "\u200c", "👩", "❤", "ا", "ک", "क", "1", "a", "\u0301", "\u202e", " "), {
      maxLength: 12,
    })
    .map((parts) => parts.join("")),
  fc.constantFrom("a", "é", "\u0301", "<", "\u202e").map((char) => char.repeat(3_000)),
);

/** An object whose conversion to text or number throws. */
const untold = fc.constant({ toString: 1, valueOf: 1 });

/** What JSON can hold where something else was expected. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 4 },
    hostileText,
    fc.constantFrom<unknown>(null, true, false, 0, -1, 170, "170", 1e308, Number.POSITIVE_INFINITY, Number.NaN),
    untold,
    fc.array(tie("value"), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(fc.oneof(fc.constantFrom("id", "url", "__proto__", "constructor", "name"), hostileText), tie("value")),
        {
          maxLength: 4,
        },
      )
      // As JSON.parse makes it: an own property, whatever its name.
      .map((entries) => Object.fromEntries(entries) as unknown),
  ),
})).value;

/** An object with these keys, any of which may be missing, sound or hostile. */
export function hostileRecord(
  sound: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(sound).map(([key, fine]) =>
    fc.oneof(fine, hostileText, hostileJson, fc.constant(undefined)).map((value) => [key, value] as const),
  );
  return fc
    .tuple(fc.tuple(...fields), fc.array(fc.tuple(hostileText, hostileJson), { maxLength: 2 }))
    .map(([known, more]) => Object.fromEntries([...known.filter(([, value]) => value !== undefined), ...more]));
}

const some = <T>(one: fc.Arbitrary<T>) => fc.array(fc.oneof(one, hostileJson), { maxLength: 5 });
const uuid = fc.uuid();
const address = fc.oneof(
  fc.constantFrom("https://a.example/x", "http://b.example/y?z=1"),
  fc.constantFrom(...ADDRESSES),
);

/** A performer or studio as a stash-box, or a scraper of Stash, may answer it. */
export const hostileEntity: fc.Arbitrary<Record<string, unknown>> = hostileRecord({
  id: uuid,
  remote_site_id: uuid,
  name: fc.constant("Mara Vale"),
  disambiguation: fc.constantFrom(null, "the elder"),
  aliases: fc.oneof(some(hostileText), fc.constant("Mara, Vale")),
  gender: fc.constantFrom("FEMALE", "MALE", "ROBOT"),
  birth_date: fc.constantFrom("1990-01-02", ...DATES),
  height: fc.constantFrom<unknown>(170, "170", -3, 1e9),
  band_size: fc.constantFrom<unknown>(34, "34"),
  cup_size: fc.constant("D"),
  country: fc.constantFrom("DE", "Germany"),
  urls: fc.oneof(some(fc.record({ url: address })), some(address)),
  tattoos: some(fc.record({ location: hostileText, description: hostileText })),
  images: some(fc.record({ id: uuid, url: address, width: fc.integer(), height: fc.integer() })),
  parent: fc.record({ id: uuid, name: hostileText }),
  deleted: fc.boolean(),
  merged_into_id: fc.oneof(uuid, fc.constant(null)),
  merged_ids: some(uuid),
  updated: fc.constant("2026-01-02T03:04:05.6Z"),
});
