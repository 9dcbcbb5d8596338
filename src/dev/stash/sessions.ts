/**
 * Who may ask, as Stash decides it (internal/api/authentication.go, session.go, pkg/session; answers compared with a running v0.30.1):
 * a session cookie that every request prolongs, or the `ApiKey` header (or `apikey` in the address). Without one the API and files
 * answer 401 with an empty body, pages lead to the login page.
 */
import { randomBytes } from "node:crypto";
import { extname } from "node:path";
import type { HttpReply, HttpRequest } from "../http-types";
import { loginPage } from "./login-page";
import { plainError } from "./plugin-shelf";

export interface Login {
  readonly username: string;
  readonly password: string;
}

/** What a request is told before anything else looks at it. */
export interface Admission {
  /** Null: it may go on. */
  readonly refusal: HttpReply | null;
  /** Headers of its answer: the prolonged cookie. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Sessions {
  /** The key that serves instead of a session; empty without a login. Invented, made anew at every start. */
  readonly apiKey: string;
  /** Is a login asked for? */
  readonly required: boolean;
  admit(request: HttpRequest, path: string, base: string): Admission;
  /** `/login` and `/logout`; null for other paths. `byScript`: the form of 0.29 and later. */
  answer(request: HttpRequest, path: string, base: string, byScript: boolean): HttpReply | null;
  /** Every session is over, as after an hour without a request. */
  expireAll(): void;
}

const maxAgeSeconds = 3600;
const unauthorised: HttpReply = { status: 401, headers: { "WWW-Authenticate": "FormBased" } };

function redirect(location: string, headers: Readonly<Record<string, string>> = {}): HttpReply {
  const body = `<a href="${location.replaceAll("&", "&amp;")}">Found</a>.\n\n`;
  return { status: 302, headers: { "Content-Type": "text/html; charset=utf-8", Location: location, ...headers }, body };
}

function cookie(token: string, seconds: number): Record<string, string> {
  const expires = new Date(seconds > 0 ? Date.now() + seconds * 1000 : 1000).toUTCString();
  return { "Set-Cookie": `session=${token}; Path=/; Expires=${expires}; Max-Age=${seconds}; SameSite=Lax` };
}

function tokenOf(request: HttpRequest): string {
  return /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
}

/** Pages and files that the login page itself needs. */
function isOpen(path: string): boolean {
  return path.startsWith("/login") || path === "/logout" || path === "/css" || path.startsWith("/assets");
}

/** The sessions of one Stash; without `login` everybody may do everything, but a wrong key is refused all the same. */
export function createSessions(login: Login | null): Sessions {
  const apiKey = login
    ? `${randomBytes(12).toString("base64url")}.sample.${randomBytes(12).toString("base64url")}`
    : "";
  const until = new Map<string, number>();

  const isAlive = (token: string): boolean => (until.get(token) ?? 0) > Date.now();
  const prolonged = (token: string): Record<string, string> => {
    until.set(token, Date.now() + maxAgeSeconds * 1000);
    return cookie(token, maxAgeSeconds);
  };
  const open = (request: HttpRequest, base: string, byScript: boolean): HttpReply => {
    const form = new URLSearchParams(request.body.toString("utf8"));
    const right = form.get("username") === login?.username && form.get("password") === login?.password;
    const target = form.get("returnURL") || `${base}/`;
    if (right) {
      const headers = prolonged(randomBytes(24).toString("base64url"));
      return byScript ? { status: 200, headers } : redirect(target, headers);
    }
    const words = "Username or password is invalid";
    if (byScript) return plainError(401, words);
    return { status: 200, headers: { "Content-Type": "text/html" }, body: loginPage(base, target, false, words) };
  };

  return {
    apiKey,
    required: login !== null,
    expireAll: () => until.clear(),
    admit(request, path, base) {
      const header = request.headers.apikey;
      const key = (Array.isArray(header) ? header[0] : header) || request.url.searchParams.get("apikey") || "";
      if (key !== "") return { refusal: key === apiKey ? null : unauthorised, headers: {} };
      const token = tokenOf(request);
      if (isAlive(token)) return { refusal: null, headers: prolonged(token) };
      if (!login || isOpen(path)) return { refusal: null, headers: {} };
      const extension = extname(path);
      if (path === "/graphql" || (extension !== "" && extension !== ".html"))
        return { refusal: unauthorised, headers: {} };
      const wanted = new URLSearchParams({ returnURL: `${base}${path}${request.url.search}` });
      return { refusal: redirect(`${base}/login?${wanted}`), headers: {} };
    },
    answer(request, path, base, byScript) {
      if (path === "/logout") {
        const token = tokenOf(request);
        until.delete(token);
        return redirect(login ? `${base}/login` : `${base}/`, token === "" ? {} : cookie("", 0));
      }
      if (path !== "/login") return null;
      if (login && request.method === "POST") return open(request, base, byScript);
      const target = request.url.searchParams.get("returnURL") ?? "";
      if (!login) return redirect(target === "" ? `${base}/` : target);
      const headers = { "Content-Type": "text/html", "Cache-Control": "no-cache", "Referrer-Policy": "same-origin" };
      return { status: 200, headers, body: loginPage(base, target, byScript) };
    },
  };
}
