import { describe, expect, it } from "vitest";
import { reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";
import { VirtualClock } from "../../test/virtual-clock";
import type { SourceFailure } from "../sync/ports";
import { createCircuit, OPEN_MS } from "./circuit";

const DOWN: SourceFailure = { kind: "server", status: 503 };

describe("the circuit of a source", () => {
  it("is open for a minute, tells why and until when, and closes by itself", async () => {
    const clock = new VirtualClock();
    const circuit = createCircuit(clock);
    let heard = 0;
    circuit.onChange(() => heard++);
    expect([circuit.failure(), circuit.rest()]).toEqual([null, null]);
    circuit.open(DOWN);
    expect(circuit.rest()).toEqual({ failure: DOWN, until: clock.now() + OPEN_MS });
    await clock.advance(OPEN_MS - 1);
    expect(circuit.failure()).toEqual(DOWN);
    await clock.advance(1);
    expect(circuit.failure()).toBeNull();
    circuit.close();
    circuit.close();
    expect(heard).toBe(2);
  });

  it("is waited for until its end, a success, or a stop", async () => {
    const clock = new VirtualClock();
    const circuit = createCircuit(clock);
    const stop = new AbortController();
    const start = clock.now();
    circuit.open(DOWN);
    await clock.until(circuit.over(stop.signal));
    expect(clock.now() - start).toBe(OPEN_MS);
    await clock.until(circuit.over(stop.signal));
    circuit.open(DOWN);
    const early = circuit.over(stop.signal);
    circuit.close();
    await clock.until(early);
    expect(clock.now() - start).toBe(OPEN_MS);
    circuit.open(DOWN);
    const stopped = circuit.over(stop.signal);
    stop.abort(new DOMException("stopped", "AbortError"));
    await expect(clock.until(stopped)).rejects.toThrow("stopped");
  });

  it("does not stay open when the clock is set back", () => {
    const clock = new VirtualClock();
    const circuit = createCircuit(clock);
    circuit.open(DOWN);
    clock.turn(-86_400_000);
    expect(circuit.rest()).toBeNull();
  });
});

const IDS = Array.from({ length: 400 }, (_, n) => uuid(n + 1));

/** A source that is silent while `down` says so, by the time since the start and the number of the request. */
function fragile(
  down: (ms: number, count: number) => boolean,
  how = () => reply("oops", 503),
  online: () => boolean = () => true,
) {
  const setup = sourceSetup({ random: () => 0.5, online });
  const { clock, box } = setup;
  const start = clock.now();
  const good = box.answer;
  box.answer = (request, count) => (down(clock.now() - start, count) ? how() : good(request, count));
  return { ...setup, start };
}

const failedOf = (answers: ReadonlyMap<string, { status: string }>) =>
  [...answers.values()].filter((answer) => answer.status === "failed").length;

describe("a source that dies in the middle of a bulk", () => {
  it.each([
    ["5xx", () => reply("oops", 503)],
    ["a dead port, or 429 without CORS headers", () => new TypeError("Failed to fetch") as never],
    ["429", () => reply("slow down", 429)],
    ["a login page", () => reply("<html><form>Log in</form></html>")],
    ["cut JSON", () => reply('{"data":{"a0":{"id"')],
  ])("and comes back within a minute loses nobody: %s", async (_, how) => {
    let dead = true;
    const { clock, box, source, askIds, events, start } = fragile((_ms, count) => dead && count > 1, how);
    const rests: (number | null)[] = [];
    source.onRest?.(() => {
      const rest = source.resting?.() ?? null;
      rests.push(rest && rest.until - clock.now());
      // While it rests it is started again.
      if (rest) dead = false;
    });
    const answers = await clock.until(askIds(IDS));
    expect(answers.size).toBe(IDS.length);
    expect(failedOf(answers)).toBe(0);
    expect(rests).toEqual([OPEN_MS, null]);
    expect(events.some((event) => event.type === "wait" && event.reason === "retry")).toBe(true);
    expect(box.violations(2000)).toBe(0);
    expect(clock.now() - start).toBeGreaterThan(OPEN_MS);
  });

  it("only for this browser, which has lost its network, is asked at once when that is back", async () => {
    let online = true;
    const lost = () => new TypeError("Failed to fetch") as never;
    const { clock, source, askIds, start } = fragile(
      (_, count) => {
        online = count > 6;
        return count > 1 && !online;
      },
      lost,
      () => online,
    );
    source.onRest?.(() => {
      const failure = source.resting?.()?.failure;
      if (!failure) return;
      expect(failure).toEqual({ kind: "offline", here: true, tries: 5 });
      // What the page's `online` event does, a second later.
      void clock.sleep(1_000).then(() => source.backOnline());
    });
    const answers = await clock.until(askIds(IDS));
    expect(failedOf(answers)).toBe(0);
    expect(clock.now() - start).toBeLessThan(OPEN_MS);
  });

  it("and rests for a reason of its own is left alone, whatever becomes of this browser's network", async () => {
    const { clock, source, askIds } = fragile((_, count) => count > 1);
    await clock.until(askIds(IDS));
    source.backOnline();
    expect(source.resting?.()).not.toBeNull();
  });

  it("and stays dead is given up after one more chance, everybody listed with the reason", async () => {
    const { clock, source, askIds, box } = fragile((_, count) => count > 1);
    const answers = await clock.until(askIds(IDS));
    expect(answers.size).toBe(IDS.length);
    expect(failedOf(answers)).toBeGreaterThan(IDS.length / 2);
    for (const answer of answers.values())
      if (answer.status === "failed") expect(answer.failure).toMatchObject({ kind: "server", status: 503 });
    expect(source.resting?.()?.failure).toMatchObject({ kind: "server" });
    const sent = box.requests.length;
    // The next page of the bulk does not hammer it; a person goes through.
    expect(failedOf(await clock.until(askIds([uuid(900)])))).toBe(1);
    expect(box.requests.length).toBe(sent);
    await clock.until(askIds([uuid(900)], { priority: "person" }));
    expect(box.requests.length).toBeGreaterThan(sent);
  });

  it("is not waited for when it never answered, nor when its key was refused", async () => {
    for (const how of [() => reply("oops", 503), () => reply("", 401)]) {
      const { clock, askIds, start } = fragile(() => true, how);
      expect(failedOf(await clock.until(askIds(IDS)))).toBe(IDS.length);
      expect(clock.now() - start).toBeLessThan(OPEN_MS);
    }
    const { clock, askIds, start } = fragile(
      (_, count) => count > 1,
      () => reply("", 401),
    );
    expect(failedOf(await clock.until(askIds(IDS)))).toBeGreaterThan(0);
    expect(clock.now() - start).toBeLessThan(OPEN_MS);
  });

  it("is asked at once when a person's test of it succeeds: try now", async () => {
    let dead = true;
    const { clock, source, askIds, start, signal } = fragile((_, count) => dead && count > 1);
    const work = askIds(IDS);
    const tested = (async () => {
      while (!source.resting?.()) await clock.sleep(500);
      dead = false;
      await source.account(signal);
      return clock.now();
    })();
    const [answers, at] = await clock.until(Promise.all([work, tested]));
    expect(failedOf(answers)).toBe(0);
    expect(at - start).toBeLessThan(OPEN_MS);
    expect(clock.now() - start).toBeLessThan(OPEN_MS);
  });

  it("ends at once when the run is stopped while it waits", async () => {
    const { clock, source, askIds, stop } = fragile((_, count) => count > 1);
    const work = askIds(IDS);
    work.catch(() => undefined);
    const stopping = (async () => {
      while (!source.resting?.()) await clock.sleep(500);
      stop.abort(new DOMException("stopped", "AbortError"));
      return clock.now();
    })();
    const at = await clock.until(stopping);
    await expect(clock.until(work)).rejects.toThrow("stopped");
    expect(clock.now() - at).toBeLessThan(5_000);
  });
});
