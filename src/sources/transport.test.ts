import { describe, expect, it } from "vitest";
import { FakeBox, type FakeReply, ME, reply } from "../../test/fake-box";
import { VirtualClock } from "../../test/virtual-clock";
import { SourceError } from "./errors";
import { post, retryAfter, type TransportDeps } from "./transport";

const TARGET = { endpoint: "https://box.example/graphql", apiKey: "sample-key-1", keyOrigins: ["https://box.example"] };

function setup(answer: FakeReply, more: Partial<TransportDeps> = {}, target = TARGET) {
  const clock = new VirtualClock();
  const box = new FakeBox(clock, () => answer);
  const stop = new AbortController();
  const send = () => post(target, { query: "{me{id}}" }, stop.signal, { fetch: box.fetch, clock, ...more });
  return { clock, box, stop, send };
}

async function failureFrom(answer: FakeReply, more: Partial<TransportDeps> = {}) {
  const { clock, send } = setup(answer, more);
  const error = await clock.until(send().catch((reason: unknown) => reason));
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

describe("what is sent", () => {
  it("is a POST that follows no redirect and carries no cookies", async () => {
    const { clock, box, send } = setup(reply(ME));
    expect((await clock.until(send())).data).toEqual(ME.data);
    expect(box.requests[0]?.init).toMatchObject({
      method: "POST",
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    expect(box.requests[0]?.headers.ApiKey).toBe("sample-key-1");
  });
  it.each(["https://api.box.example/graphql", "http://box.example/graphql", "https://box.example:8443/graphql"])(
    "has no key for another origin: %s",
    async (endpoint) => {
      const { clock, box, send } = setup(reply(ME), {}, { ...TARGET, endpoint });
      await clock.until(send());
      expect(box.requests[0]?.headers).not.toHaveProperty("ApiKey");
    },
  );
  it.each(["", "not a url", "ftp://box.example/", "https://user:word@box.example/graphql"])(
    "is nothing at all for %j",
    async (endpoint) => {
      const { clock, box, send } = setup(reply(ME), {}, { ...TARGET, endpoint });
      await expect(clock.until(send())).rejects.toMatchObject({ failure: { kind: "blocked" } });
      expect(box.requests).toHaveLength(0);
    },
  );
});

describe("what comes back", () => {
  it("errors beside data are normal", async () => {
    const body = { data: { a0: null, a1: { id: "x" } }, errors: [{ message: "uuid: bad", path: ["a0", "id"] }] };
    const { clock, send } = setup(reply(body));
    const answer = await clock.until(send());
    expect(answer.data).toEqual(body.data);
    expect(answer.errors).toEqual([{ message: "uuid: bad", path: ["a0", "id"] }]);
  });
  it.each<[string, FakeReply, string]>([
    ["no key at all", reply({ errors: [{ message: "not authorized", path: ["me"] }], data: { me: null } }), "auth"],
    ["limit inside a 200", reply({ errors: [{ message: "Too Many Attempts." }] }), "limited"],
    ["HTML", reply("<html><title>Login</title></html>"), "malformed"],
    ["cut JSON", reply('{"data":{"a0":{"id":'), "malformed"],
    ["nothing", reply(""), "malformed"],
    ["a list", reply([]), "malformed"],
    ["neither data nor errors", reply({ message: "hello" }), "malformed"],
    ["lost network", new TypeError("Failed to fetch"), "offline"],
  ])("%s", async (_, answer, kind) => {
    expect((await failureFrom(answer)).failure.kind).toBe(kind);
  });
  it("an answer over the limit is not read to its end", async () => {
    const error = await failureFrom(reply({ data: { text: "x".repeat(2000) } }), { maxBytes: 1000 });
    expect(error.failure.kind).toBe("malformed");
    const declared = reply(ME, 200, { "content-length": "5000" });
    expect((await failureFrom(declared, { maxBytes: 1000 })).failure.kind).toBe("malformed");
  });
  it("a body that breaks off is offline", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"data":'));
        controller.error(new TypeError("network error"));
      },
    });
    expect((await failureFrom(new Response(body))).failure.kind).toBe("offline");
  });
  it("keeps multi-byte characters that are split over chunks", async () => {
    const bytes = new TextEncoder().encode('{"data":{"me":"Zoë"}}');
    const body = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const { clock, send } = setup(new Response(body));
    expect((await clock.until(send())).data).toEqual({ me: "Zoë" });
  });
  it("never shows the key", async () => {
    const error = await failureFrom(reply("panic: sample-key-1 is bad", 502));
    expect(JSON.stringify(error.failure) + error.message + error.stack).not.toContain("sample-key-1");
  });
  it("hands on Retry-After", async () => {
    expect((await failureFrom(reply("slow", 429, { "retry-after": "7" }))).hints.retryAfterMs).toBe(7000);
  });
});

describe("ends", () => {
  it("after the time-out, also where fetch does not heed its signal", async () => {
    const error = await failureFrom("hang");
    expect(error.failure).toEqual({ kind: "offline", detail: "no answer within 30 s" });
    expect(error.hints.timedOut).toBe(true);
    const clock = new VirtualClock();
    const deaf = () => new Promise<Response>(() => undefined);
    const work = post(TARGET, { query: "{me}" }, new AbortController().signal, { fetch: deaf, clock, timeoutMs: 5000 });
    await expect(clock.until(work)).rejects.toMatchObject({ failure: { detail: "no answer within 5 s" } });
  });
  it("with the signal's own reason when aborted, before and while", async () => {
    const { clock, stop, send, box } = setup("hang");
    const work = send().catch((reason: unknown) => reason);
    await clock.advance(1000);
    stop.abort("person stopped");
    expect(await clock.until(work)).toBe("person stopped");
    expect(await clock.until(send().catch((reason: unknown) => reason))).toBe("person stopped");
    expect(box.requests).toHaveLength(1);
  });
  it("and leaves no timer behind", async () => {
    const { clock, send } = setup(reply(ME));
    const before = clock.now();
    await clock.until(send());
    await expect(clock.until(new Promise(() => undefined))).rejects.toThrow("nothing left");
    expect(clock.now() - before).toBe(100);
  });
});

describe("retryAfter", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  it.each([
    [null, null],
    ["", null],
    ["soon", null],
    ["3", 3000],
    ["-5", 0],
    ["Sun, 01 Mar 2026 12:00:30 GMT", 30_000],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ])("%j is %j", (header, expected) => expect(retryAfter(header, now)).toBe(expected));
});
