/** One HTTP server: reads bodies, keeps the log, plays the faults, sends replies. What it answers is the handler's. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { faultReply } from "./fault-replies";
import type { FaultKind, Faults } from "./faults";
import type { HttpReply, HttpRequest } from "./http-types";
import { preciseNow, type RequestLog } from "./request-log";

export interface HttpServiceOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; 127.0.0.1 unless told otherwise. */
  readonly host?: string;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Is this path part of the API (troubles apply), or a file? */
  readonly isApi: (path: string) => boolean;
  /** Headers for every reply to this request, troubles included where they should have them (CORS). */
  readonly commonHeaders?: (request: HttpRequest) => Readonly<Record<string, string>>;
  readonly handle: (request: HttpRequest) => Promise<HttpReply> | HttpReply;
}

export interface HttpService {
  readonly port: number;
  /** `http://localhost:<port>` */
  readonly origin: string;
  /** Stops listening (a dead port) until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

async function send(
  response: ServerResponse,
  reply: HttpReply,
  fault: FaultKind | null,
  dripMs: number,
): Promise<number> {
  const body = Buffer.from(reply.body ?? "");
  const bodiless = reply.status === 204 || reply.status === 304;
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(bodiless ? {} : { "Content-Length": String(body.length) }),
  });
  if (fault === "cut") {
    await new Promise<void>((resolve) =>
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => resolve()),
    );
    response.destroy();
    return Math.floor(body.length / 2);
  }
  if (dripMs > 0) {
    const piece = Math.max(1, Math.ceil(body.length / 20));
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      response.write(body.subarray(at, at + piece));
      await sleep(dripMs);
    }
    response.end();
  } else response.end(bodiless ? undefined : body);
  return body.length;
}

async function readBody(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Starts a server; resolves when it listens. Rejects when the port is taken. */
export async function startHttpService(options: HttpServiceOptions): Promise<HttpService> {
  const { faults, log } = options;
  const sockets = new Set<Socket>();
  let port = options.port;

  const respond = async (request: HttpRequest, response: ServerResponse): Promise<void> => {
    const common = options.commonHeaders?.(request) ?? {};
    const preflight = request.method === "OPTIONS";
    const { waitMs, fault } = preflight ? { waitMs: 0, fault: null } : faults.draw(options.isApi(request.url.pathname));
    request.entry.fault = fault;
    if (waitMs > 0) await sleep(waitMs);
    if (fault === "timeout") return;
    const replaced = fault === null ? null : faultReply(fault, faults.settings, common);
    const reply = replaced ?? (await options.handle(request));
    const headers = replaced ? replaced.headers : { ...common, ...reply.headers };
    request.entry.status = reply.status;
    request.entry.bytesOut = await send(response, { ...reply, headers: headers ?? {} }, fault, faults.settings.dripMs);
    request.entry.end = preciseNow();
  };

  const server = createServer((incoming, response) => {
    readBody(incoming)
      .then(async (body) => {
        const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);
        const method = incoming.method ?? "GET";
        const entry = log.begin(method, url.pathname + url.search, incoming.headers.origin ?? null, body.length);
        await respond({ method, url, headers: incoming.headers, body, entry }, response);
      })
      .catch((error: unknown) => {
        if (response.destroyed) return;
        if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
        response.end(`embedded server: ${error instanceof Error ? error.stack : String(error)}`);
      });
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });

  /** What was asked for last; a dead port stays dead until both agree. */
  let wanted = true;
  let opening: Promise<void> | null = null;
  const open = (): Promise<void> => {
    opening ??= new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, options.host ?? "127.0.0.1", () => {
        server.off("error", reject);
        port = (server.address() as AddressInfo).port;
        resolve();
      });
    }).finally(() => {
      opening = null;
    });
    return opening;
  };
  const shut = (): Promise<void> =>
    new Promise((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  const settle = async (): Promise<void> => {
    await opening;
    const mayListen = wanted && !faults.settings.refuse;
    if (mayListen && !server.listening) await open();
    if (!mayListen) await shut();
  };
  await open();
  if (faults.settings.refuse) await shut();
  faults.onChange(() => {
    settle().catch((error: unknown) => console.error(`embedded server: ${String(error)}`));
  });
  const set = (value: boolean) => (): Promise<void> => {
    wanted = value;
    return settle();
  };
  return { port, origin: `http://localhost:${port}`, start: set(true), stop: set(false), close: set(false) };
}
