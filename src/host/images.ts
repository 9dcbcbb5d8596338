import type { LocalEntity, StoredImage } from "../sync/ports";
import { StashError, statusError } from "./stash-error";

/** Signatures at the start of the kinds of picture that may stay (sync-rules section 6); an SVG is none of them. */
const SIGNATURES: readonly (readonly [type: string, offset: number, bytes: string])[] = [
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/gif", 0, "GIF8"],
  ["image/webp", 8, "WEBP"],
  ["image/avif", 4, "ftypavif"],
  ["image/avif", 4, "ftypavis"],
];

/** The picture's type by its bytes; null when they are no JPEG, PNG, GIF, WebP or AVIF, whatever the header claims. */
export function imageTypeOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(([, offset, signature]) => start.startsWith(signature, offset))?.[0] ?? null;
}

/** What bytes without a signature may be called: none of the types that have one, whatever the server says. */
function unproven(claimed: string | undefined): string {
  const proven = SIGNATURES.some(([type]) => type === claimed) || claimed === "image/jpg";
  return claimed === undefined || claimed === "" || proven ? "application/octet-stream" : claimed;
}

/** Bytes as a data URL, which restores identical bytes when it is written back (stash-host: Data). */
export function toDataUrl(bytes: Uint8Array, contentType: string): string {
  let binary = "";
  // In slices: one call with a megabyte of arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${contentType};base64,${btoa(binary)}`;
}

export interface ImageDeps {
  readonly fetch: typeof fetch;
  /** `https://host:port` of Stash's page. */
  readonly origin: string;
}

/**
 * The present image of a performer, past every cache: its URL is immutable per second, so a cached one may be the picture
 * before last. `contentType` is what the bytes are, else what Stash says they are, unless its bytes would have shown that. Null when there is none.
 * Rejects with a StashError, or with the signal's reason.
 */
export async function readImage(
  { fetch, origin }: ImageDeps,
  entity: LocalEntity,
  signal?: AbortSignal,
): Promise<StoredImage | null> {
  if (entity.imagePath === null) return null;
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(new URL(entity.imagePath, origin), { cache: "reload", ...(signal ? { signal } : {}) });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    signal?.throwIfAborted();
    throw new StashError("unreachable", `Stash did not send the image of ${entity.name}.`);
  }
  if (response.status === 404) return null;
  if (!response.ok) throw statusError(response.status);
  const claimed = response.headers.get("content-type")?.split(";")[0]?.trim();
  const contentType = imageTypeOf(bytes) ?? unproven(claimed);
  return { dataUrl: toDataUrl(bytes, contentType), contentType, etag: response.headers.get("etag") };
}
