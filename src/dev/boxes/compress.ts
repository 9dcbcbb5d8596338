/** Compression as chi's middleware does it: whenever the client can, however small the body. */
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { HttpReply, HttpRequest } from "../http-types";

const gzipAsync = promisify(gzip);

/** The reply gzipped when the request accepts that; `Vary` grows accordingly. */
export async function compressed(request: HttpRequest, reply: HttpReply): Promise<HttpReply> {
  const accepts = String(request.headers["accept-encoding"] ?? "").includes("gzip");
  const headers = { ...reply.headers, Vary: "Origin, Accept-Encoding" };
  if (!accepts || reply.body === undefined) return { ...reply, headers };
  const body = await gzipAsync(reply.body, { level: 1 });
  return { ...reply, headers: { ...headers, "Content-Encoding": "gzip" }, body };
}
