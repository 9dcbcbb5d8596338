/** CORS as Go's rs/cors answers with AllowAll: any origin, any header, no Max-Age, nothing exposed (recorded). */
import type { HttpReply, HttpRequest } from "../http-types";

function header(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Is this a browser's preflight? */
export function isPreflight(request: HttpRequest): boolean {
  return request.method === "OPTIONS" && header(request, "access-control-request-method") !== undefined;
}

/** Headers of every reply: `Vary` always, the permission when an origin asked. */
export function corsHeaders(request: HttpRequest): Record<string, string> {
  if (isPreflight(request)) return {};
  return header(request, "origin") === undefined
    ? { Vary: "Origin" }
    : { "Access-Control-Allow-Origin": "*", Vary: "Origin" };
}

/** 204 with the asked method and headers echoed. */
export function preflightReply(request: HttpRequest): HttpReply {
  const headers: Record<string, string> = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": header(request, "access-control-request-method") ?? "POST",
    Vary: "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
  };
  const asked = header(request, "access-control-request-headers");
  if (asked !== undefined) headers["Access-Control-Allow-Headers"] = asked;
  return { status: 204, headers };
}
