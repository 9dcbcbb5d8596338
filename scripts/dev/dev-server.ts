/** Stash as it is, with the plugin of a folder in it: for development against a real library. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo, Socket } from "node:net";
import { basename, extname, join } from "node:path";
import { findPlugins, type Plugin } from "../../src/dev/stash/plugins";
import { asksForPlugins, EVENTS, withOrigins, withPlugin, withReload } from "./inject";
import { passOn, passSocket, type Rewrite } from "./proxy";

export interface DevServerOptions {
  /** Address of Stash, sub-path included; the page here has the same path. */
  readonly stash: URL;
  /** Holds the built plugin (its yml, entry.js, assets/); read anew for every request. */
  readonly built: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
}

export interface DevServer {
  /** Address of the page, without a slash at the end. */
  readonly url: string;
  /** Makes every open page load itself anew. */
  reload(): void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".css": "text/css",
};
const UNTOUCHED: Rewrite = () => null;

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** A file of the plugin, never from a cache. */
async function sendFile(response: ServerResponse, path: string): Promise<void> {
  try {
    const body = await readFile(path);
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** Starts it; resolves when it listens. What is no part of the plugin, and no list of plugins, is Stash's own answer. */
export async function startDevServer({ stash, built, port, host }: DevServerOptions): Promise<DevServer> {
  const prefix = stash.pathname.replace(/\/+$/u, "");
  const listeners = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const plugin = (): Plugin => {
    const [found] = findPlugins(built);
    if (!found) throw new Error(`no plugin in ${built}`);
    return found;
  };

  const page: Rewrite = (answer) => {
    if (!/^text\/html/u.test(answer.headers["content-type"] ?? "") || answer.statusCode !== 200) return null;
    const policy = answer.headers["content-security-policy"];
    const headers = policy === undefined ? {} : { "content-security-policy": withOrigins(String(policy), plugin()) };
    return (text) => ({ text: withReload(text, prefix), headers });
  };
  const plugins: Rewrite = (answer) =>
    answer.statusCode === 200 ? (text) => ({ text: withPlugin(text, plugin(), prefix) }) : null;

  const listen = (response: ServerResponse) => {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write(":\n\n");
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? "/", "http://page").pathname;
    const own = `${prefix}/plugin/${plugin().id}/`;
    if (path === `${prefix}/${EVENTS}`) return listen(response);
    if (path === `${own}javascript`) return sendFile(response, join(plugin().dir, "entry.js"));
    // Assets are files of one folder.
    if (path.startsWith(`${own}assets/`)) return sendFile(response, join(plugin().dir, "assets", basename(path)));
    if (path === `${prefix}/graphql` && request.method === "POST") {
      const body = await readBody(request);
      return passOn(stash, request, response, asksForPlugins(body.toString("utf8")) ? plugins : UNTOUCHED, body);
    }
    passOn(stash, request, response, request.method === "GET" ? page : UNTOUCHED);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(`${String(error)}\n`);
    });
  });
  server.on("upgrade", (request, socket, head) => passSocket(stash, request, socket, head));
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host === "127.0.0.1" ? "localhost" : host}:${(server.address() as AddressInfo).port}${prefix}`,
    reload: () => {
      for (const response of listeners) response.write("data: built\n\n");
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Upgraded connections are nobody's but ours.
        for (const socket of sockets) socket.destroy();
      }),
  };
}
