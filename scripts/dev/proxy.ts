/** Passes requests on to another server, websockets included. */
import { type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Duplex } from "node:stream";

/** Changes the text of an answer; null leaves it, and then it is passed on as it comes. */
export type Rewrite = (
  answer: IncomingMessage,
) => ((text: string) => { text: string; headers?: Record<string, string> }) | null;

function send(target: URL, request: IncomingMessage) {
  const https = target.protocol === "https:";
  // Stash makes its addresses of the name it was asked by: ours, so that they lead back here. Behind TLS the name chooses the server.
  const headers = { ...request.headers, "accept-encoding": "identity", ...(https ? { host: target.host } : {}) };
  const { method, url: path } = request;
  const options = { hostname: target.hostname, port: target.port, method, path, headers };
  return https ? httpsRequest(options) : httpRequest(options);
}

async function readText(stream: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString("utf8");
}

/** Answers with what the target answers; 502 and words when it cannot be reached. `body` when the request was read already. */
export function passOn(
  target: URL,
  request: IncomingMessage,
  response: ServerResponse,
  rewrite: Rewrite,
  body?: Buffer,
): void {
  const upstream = send(target, request);
  upstream.on("error", (error) => {
    if (!response.headersSent) response.writeHead(502, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(`${target.origin} does not answer: ${error.message}\n`);
  });
  upstream.on("response", (answer) => {
    const change = rewrite(answer);
    const status = answer.statusCode ?? 502;
    if (change === null) {
      response.writeHead(status, answer.headers);
      answer.pipe(response);
      return;
    }
    readText(answer).then(
      (before) => {
        const { text, headers } = change(before);
        const { etag: _etag, "content-length": _length, "transfer-encoding": _encoding, ...kept } = answer.headers;
        const own = { "cache-control": "no-store", "content-length": String(Buffer.byteLength(text)) };
        response.writeHead(status, { ...kept, ...own, ...headers });
        response.end(text);
      },
      () => response.destroy(),
    );
  });
  response.on("close", () => upstream.destroy());
  if (body) upstream.end(body);
  else request.pipe(upstream);
}

/** A websocket: the two ends are joined once the target has agreed. */
export function passSocket(target: URL, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const upstream = send(target, request);
  const end = () => socket.destroy();
  socket.on("error", () => upstream.destroy());
  upstream.on("error", end);
  upstream.on("response", end);
  upstream.on("upgrade", (answer, other, first) => {
    const lines = answer.rawHeaders.flatMap((name, index, all) =>
      index % 2 === 0 ? [`${name}: ${all[index + 1]}`] : [],
    );
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
    socket.write(first);
    other.write(head);
    other.on("error", end).on("close", end);
    socket.on("error", () => other.destroy()).on("close", () => other.destroy());
    other.pipe(socket).pipe(other);
  });
  upstream.end();
}
