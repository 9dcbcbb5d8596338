/** A request as the handlers get it, and what they give back. */
import type { IncomingHttpHeaders } from "node:http";
import type { LoggedRequest } from "./request-log";

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly entry: LoggedRequest;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
