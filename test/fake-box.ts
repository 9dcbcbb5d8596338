import type { VirtualClock } from "./virtual-clock";

export interface FakeRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Record<string, string>;
  readonly query: string;
  /** Values of k0, k1 … in order. */
  readonly keys: readonly string[];
  readonly isProbe: boolean;
}

/** What stands behind the fake `fetch`: a Response, an error to reject with, or "hang" for no answer at all. */
export type FakeReply = Response | Error | "hang";

/** A `fetch` that answers from a function, on the virtual clock, and remembers when each request began and ended. */
export class FakeBox {
  readonly requests: FakeRequest[] = [];
  readonly spans: { start: number; end: number }[] = [];
  latencyMs = 100;

  constructor(
    private readonly clock: VirtualClock,
    public answer: (request: FakeRequest, count: number) => FakeReply,
  ) {}

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const body = JSON.parse(String(init.body)) as { query: string; variables?: Record<string, string> };
    const keys = Object.values(body.variables ?? {});
    const request: FakeRequest = {
      url: String(input),
      init,
      headers: init.headers as Record<string, string>,
      query: body.query,
      keys,
      isProbe: keys.length === 0,
    };
    this.requests.push(request);
    const span = { start: this.clock.now(), end: Number.POSITIVE_INFINITY };
    this.spans.push(span);
    try {
      const reply = this.answer(request, this.requests.length);
      await this.clock.sleep(reply === "hang" ? 1e12 : this.latencyMs, init.signal ?? undefined);
      if (reply instanceof Error) throw reply;
      if (reply === "hang") throw new Error("unreachable");
      return reply;
    } finally {
      span.end = this.clock.now();
    }
  };

  /** Requests that began sooner than `gapMs` after the end of the one before, or while it was under way. */
  violations(gapMs: number): number {
    const spans = [...this.spans].sort((a, b) => a.start - b.start);
    return spans.filter((span, index) => index > 0 && span.start < (spans[index - 1]?.end ?? 0) + gapMs).length;
  }
}

/** A JSON answer, or any other body. */
export function reply(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = typeof body === "string" ? "text/plain; charset=utf-8" : "application/json";
  return new Response(text, { status, headers: { "content-type": type, ...headers } });
}

/** `data` with one entry per key: a0, a1 … */
export function aliased(keys: readonly string[], value: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(keys.map((key, index) => [`a${index}`, value(key)]));
}

/** The n-th id of a made-up library. */
export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** A small full answer in stash-box's shape. */
export function performer(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    name: `Person ${id.slice(-4)}`,
    deleted: false,
    merged_into_id: null,
    updated: "2026-01-02T03:04:05.6Z",
    images: [],
    ...more,
  };
}

export const ME = { data: { me: { id: "1", name: "librarian", roles: ["READ"] } } };
