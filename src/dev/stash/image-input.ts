/** Images as Stash takes them: a data URL, or a URL that the server fetches itself. Nothing is checked, as in Stash. */
import type { FetchImage } from "./go-http";

/**
 * The bytes of an `image` input. Empty input gives empty bytes (the image is removed).
 * Throws with Stash's words (`processing image: …`).
 */
export async function readImageInput(input: string, fetchImage: FetchImage): Promise<Buffer> {
  if (input === "") return Buffer.alloc(0);
  const data = /^data:.+\/(.+);base64,(.*)$/.exec(input);
  try {
    return data ? decodeBase64(data[2] ?? "") : await fetchImage(input);
  } catch (error) {
    throw new Error(`processing image: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function decodeBase64(text: string): Buffer {
  const wrong = /[^A-Za-z0-9+/=]/.exec(text);
  if (wrong) throw new Error(`illegal base64 data at input byte ${wrong.index}`);
  if (text.length % 4 !== 0) throw new Error(`illegal base64 data at input byte ${text.length - (text.length % 4)}`);
  return Buffer.from(text, "base64");
}

/** What Go's `http.DetectContentType` says, with Stash's rule that text is SVG. */
export function sniffContentType(bytes: Buffer): string {
  const starts = (hex: string): boolean => bytes.subarray(0, hex.length / 2).equals(Buffer.from(hex, "hex"));
  if (starts("89504e470d0a1a0a")) return "image/png";
  if (starts("ffd8ff")) return "image/jpeg";
  if (starts("474946383761") || starts("474946383961")) return "image/gif";
  if (starts("52494646") && bytes.subarray(8, 14).toString("latin1") === "WEBPVP") return "image/webp";
  if (starts("424d")) return "image/bmp";
  if (starts("25504446")) return "application/pdf";
  const text = bytes.subarray(0, 512).toString("latin1").trimStart();
  if (/^<(!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[\s>]/i.test(text)) {
    return "text/html; charset=utf-8";
  }
  const binary = [...bytes.subarray(0, 512)].some(
    (byte) => byte <= 8 || byte === 11 || (byte >= 14 && byte <= 26) || (byte >= 28 && byte <= 31),
  );
  return binary ? "application/octet-stream" : "image/svg+xml";
}
