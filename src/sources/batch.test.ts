import { describe, expect, it } from "vitest";
import { aliased, performer, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";

const ids = (count: number, from = 0) => Array.from({ length: count }, (_, n) => uuid(from + n));

describe("askInBatches", () => {
  it("an error on one alias is that id's, the others return", async () => {
    const { clock, box, askIds } = sourceSetup();
    box.answer = ({ keys }) =>
      reply({
        data: aliased(keys, (key) => (key === uuid(2) ? null : performer(key))),
        errors: [{ message: "internal system error", path: ["a1"] }],
      });
    const answers = await clock.until(askIds(ids(3, 1)));
    expect(answers.get(uuid(2))).toEqual({
      status: "failed",
      failure: { kind: "graphql", detail: "internal system error" },
    });
    expect(answers.get(uuid(1))?.status).toBe("found");
    expect(answers.get(uuid(3))?.status).toBe("found");
  });
  it("data null beside an error that names an alias: the others are asked again", async () => {
    const { clock, box, askIds } = sourceSetup();
    box.answer = ({ keys }) =>
      keys.includes(uuid(2))
        ? reply({ data: null, errors: [{ message: "must not be null", path: ["a1", "name"] }] })
        : reply({ data: aliased(keys, (key) => performer(key)) });
    const answers = await clock.until(askIds(ids(3, 1)));
    expect(answers.get(uuid(2))?.status).toBe("failed");
    expect(answers.get(uuid(3))?.status).toBe("found");
    expect(box.requests.map(({ keys }) => keys.length)).toEqual([3, 2]);
  });
  it("an answer that leaves an id out, or has another shape, is malformed for that id only", async () => {
    const { clock, box, askIds } = sourceSetup();
    box.answer = ({ keys }) => reply({ data: { a0: performer(keys[0] ?? ""), a1: "what" } });
    const answers = await clock.until(askIds(ids(3, 1)));
    expect([1, 2, 3].map((n) => answers.get(uuid(n))?.status)).toEqual(["found", "failed", "failed"]);
  });
  it.each([
    ["an error page", () => reply("<html>502</html>", 502)],
    ["a cut answer", () => reply('{"data":{')],
    ["a lost connection", () => new TypeError("Failed to fetch")],
    ["no answer in time", () => "hang" as const],
    ["a whole refusal", () => reply({ data: null, errors: [{ message: "internal system error" }] })],
  ])("an id that brings %s costs only itself", async (_, bad) => {
    const { clock, box, askIds } = sourceSetup();
    const good = box.answer;
    box.answer = (request, count) => (request.keys.includes(uuid(23)) ? bad() : good(request, count));
    const answers = await clock.until(askIds(ids(120)));
    expect(answers.size).toBe(120);
    expect([...answers].flatMap(([key, { status }]) => (status === "found" ? [] : [key]))).toEqual([uuid(23)]);
    expect(box.violations(2000)).toBe(0);
  });
  it("one bad id does not make the later batches small", async () => {
    const { clock, box, askIds } = sourceSetup();
    const good = box.answer;
    box.answer = (request, count) => (request.keys.includes(uuid(3)) ? reply("oops", 500) : good(request, count));
    await clock.until(askIds(ids(1000)));
    expect(box.requests.at(-2)?.keys.length).toBe(100);
    expect(box.requests.length).toBeLessThan(50);
  });
  it("after a failure goes on in smaller batches", async () => {
    const { clock, box, askIds } = sourceSetup();
    const good = box.answer;
    box.answer = (request, count) => (request.keys.length > 20 ? reply("too much", 500) : good(request, count));
    const answers = await clock.until(askIds(ids(300)));
    expect([...answers.values()].every(({ status }) => status === "found")).toBe(true);
    expect(Math.max(...box.requests.slice(-8).map(({ keys }) => keys.length))).toBeLessThanOrEqual(24);
  });
  it.each([
    ["a rejected key", () => reply("", 401), "auth", 1],
    ["a document refused with 200", () => reply({ errors: [{ message: 'Cannot query field "x"' }] }), "graphql", 1],
    ["a refused document", () => reply({ errors: [{ message: "Cannot query field" }], data: null }, 422), "graphql", 1],
    ["a limit", () => reply("", 429), "limited", 9],
    ["a dead host", () => new TypeError("Failed to fetch"), "offline", 9],
    ["a broken host", () => reply("oops", 503), "server", 9],
    ["a login page", () => reply("<html><title>Login</title></html>"), "malformed", 9],
    ["a wrong path", () => reply("404 page not found", 404), "server", 2],
  ])("%s gives the source up at once: every id is answered, nothing is hammered", async (_, answer, kind, requests) => {
    const { clock, box, askIds } = sourceSetup();
    box.answer = answer;
    const answers = await clock.until(askIds(ids(400)));
    expect(answers.size).toBe(400);
    for (const answered of answers.values()) expect(answered).toMatchObject({ status: "failed", failure: { kind } });
    expect(box.requests).toHaveLength(requests);
    // The next page of the same run does not try again; a person does; a test that succeeds closes the matter.
    await clock.until(askIds([uuid(900)]));
    expect(box.requests).toHaveLength(requests);
    await clock.until(askIds([uuid(901)], { priority: "person" }));
    expect(box.requests.length).toBeGreaterThan(requests);
  });
  it("a host that swallows everything is given up after two time-outs of batch and probe", async () => {
    const { clock, box, askIds } = sourceSetup();
    box.answer = () => "hang";
    const begin = clock.now();
    const answers = await clock.until(askIds(ids(400)));
    expect(answers.size).toBe(400);
    expect(box.requests).toHaveLength(4);
    expect(clock.now() - begin).toBeLessThan(150_000);
  });
  it("asks again after a minute, or after a successful test", async () => {
    const { clock, box, askIds, source, signal } = sourceSetup();
    const good = box.answer;
    box.answer = () => reply("", 401);
    await clock.until(askIds(ids(3)));
    box.answer = good;
    expect((await clock.until(askIds(ids(1)))).get(uuid(0))?.status).toBe("failed");
    await clock.until(source.account(signal));
    expect((await clock.until(askIds(ids(1)))).get(uuid(0))?.status).toBe("found");
    box.answer = () => reply("", 401);
    await clock.until(askIds(ids(1, 50)));
    box.answer = good;
    clock.jump(60_000);
    expect((await clock.until(askIds(ids(1, 50)))).get(uuid(50))?.status).toBe("found");
  });
  it("a source that answers the probe but no question is given up after five in a row", async () => {
    const { clock, box, askIds } = sourceSetup();
    const good = box.answer;
    box.answer = (request, count) => (request.isProbe ? good(request, count) : reply("oops", 500));
    const answers = await clock.until(askIds(ids(1000)));
    expect(answers.size).toBe(1000);
    expect(box.requests.length).toBeLessThan(60);
  });
});
