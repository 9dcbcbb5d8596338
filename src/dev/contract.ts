/** What the contract tests share: the recorded transcripts, and what may differ between a recording and an answer. */
import { existsSync, readFileSync } from "node:fs";

export interface Transcript {
  readonly name: string;
  readonly why: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

/** They lie beside the project where it is developed, and are no part of it. */
const folder = new URL("../../../shared/transcripts/", import.meta.url);

/** The transcripts of one program by name; null where the folder is not there. */
export function readTranscripts(program: string): ReadonlyMap<string, Transcript> | null {
  const file = new URL(`${program}.json`, folder);
  if (!existsSync(file)) return null;
  const list = JSON.parse(readFileSync(file, "utf8")) as Transcript[];
  return new Map(list.map((entry) => [entry.name, entry]));
}

/** `data` of a recorded GraphQL answer, by path. */
export function recorded<T>(transcript: Transcript, ...path: readonly (string | number)[]): T {
  let value = (transcript.response.body as { data: unknown }).data;
  for (const step of path) value = (value as Record<string | number, unknown>)[step];
  return value as T;
}

function normalText(text: string): string {
  return text
    .replace(/https?:\/\/(localhost|127\.0\.0\.1|theporndb\.localhost):\d+/g, "<host>")
    .replaceAll("<box>", "<host>")
    .replaceAll("<stash>", "<host>")
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7,9}Z/g, "<time in nanoseconds>")
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z/g, "<time>")
    .replace(/\?t=\d+/g, "?t=<seconds>");
}

/** A body with hosts and times replaced; errors in the order of their paths (the real ones come as their goroutines end). */
export function normalised(value: unknown, ids = false): unknown {
  if (typeof value === "string") {
    const text = normalText(value);
    return ids ? text.replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, "<uuid>") : text;
  }
  if (Array.isArray(value)) return value.map((entry) => normalised(entry, ids));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    const plain = normalised(inner, ids);
    if (key !== "errors" || !Array.isArray(plain)) return [key, plain];
    return [key, plain.sort((a, b) => (JSON.stringify(a.path) < JSON.stringify(b.path) ? -1 : 1))];
  });
  return Object.fromEntries(entries);
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  readonly body: unknown;
}

/** Sends a recorded request to `origin`, with changes, and reads the answer as the recordings were made. */
export async function replay(
  origin: string,
  transcript: Transcript,
  changes: { readonly key?: string; readonly body?: unknown; readonly path?: string } = {},
): Promise<Answer> {
  const { method, path, headers, body } = transcript.request;
  const sent = changes.body ?? body;
  const key = changes.key ?? "";
  const response = await fetch(`${origin}${changes.path ?? path}`, {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === "<key>" ? key : value]),
    ),
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  const read = type.startsWith("image/")
    ? `<${bytes.length} bytes>`
    : type.includes("json")
      ? JSON.parse(bytes.toString())
      : bytes.toString();
  const names = Object.keys(transcript.response.headers);
  return {
    status: response.status,
    headers: Object.fromEntries(names.map((name) => [name, response.headers.get(name)])),
    body: read,
  };
}

/** The recorded answer in the same form, lengths left out: they follow from the text. */
export function expected(transcript: Transcript, ids = false): Answer {
  const { status, headers, body } = transcript.response;
  return { status, headers: withoutLengths(headers), body: normalised(body, ids) };
}

/** The answer that came, in the form of `expected`. */
export function given(answer: Answer, ids = false): Answer {
  return { ...answer, headers: withoutLengths(answer.headers), body: normalised(answer.body, ids) };
}

function withoutLengths(headers: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "content-length" && name !== "etag"));
}
