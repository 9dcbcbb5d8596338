import { describe, expect, it } from "vitest";
import { english } from "../testing/english";
import { refusedSource, sampleLane, sampleSource } from "../testing/samples";
import { sourceState } from "./source-state";

const words = (...args: [ReturnType<typeof sampleSource>, ReturnType<typeof sampleLane> | null]) =>
  sourceState(english, args[0], args[1], 1000).words;

describe("sourceState", () => {
  it("says the test's outcome", () => {
    expect(words(sampleSource(), null)).toBe("Ready");
    expect(words(sampleSource({ test: { state: "unknown" } }), null)).toBe("Not tested yet");
    expect(words(sampleSource({ test: { state: "testing" } }), null)).toBe("Testing…");
    const refused = sourceState(english, refusedSource, null, 0);
    expect(refused.words).toBe("Key refused (401)");
    expect(refused.failure?.remedy).toBe("key");
  });

  it("says nothing of a source that is off but that", () => {
    const off = sourceState(english, { ...refusedSource, enabled: false }, null, 0);
    expect(off).toMatchObject({ words: "Switched off", failure: null });
  });

  it.each([
    ["endpoint-not-a-url", "Cannot be used", "Its address is not a web address.", "providers"],
    ["performerSiteSync.source.invalid.endpoint-twice", "Cannot be used", "Another source", "providers"],
    ["no-key", "No key", "Stash has no API key", "key"],
    ["something-new", "Cannot be used", "Its address cannot be used.", "providers"],
  ])("explains what makes it unusable: %s", (invalid, short, what, remedy) => {
    const state = sourceState(english, sampleSource({ invalid }), null, 0);
    expect(state.words).toBe(short);
    expect(state.failure?.what).toContain(what);
    expect(state.failure?.remedy).toBe(remedy);
  });

  it("lets the run speak first: its waits and its failures are newer than the test", () => {
    const slowed = sampleLane({ state: "waiting", wait: { until: 42_000, reason: "slow-down" } });
    expect(words(sampleSource(), slowed)).toBe("Slowed by the source, 0:41");
    const usual = sampleLane({ state: "waiting", wait: { until: 3000, reason: "delay" } });
    expect(words(sampleSource(), usual)).toBe("Ready");
    const dead = sampleLane({ state: "failed", failure: { kind: "offline" } });
    expect(words(sampleSource(), dead)).toBe("Not reached");
  });
});
