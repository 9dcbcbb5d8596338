/** The embedded stash-box against what the real ones answered: each recorded situation is brought about and compared. */
import { afterEach, describe, expect, it } from "vitest";
import { expected, given, readTranscripts, replay, type Transcript } from "../contract";
import { sampleKey } from "./box-keys";
import type { BoxVersion } from "./box-sdl";
import { nothing, situations, variables } from "./box-situations";
import { type BoxServer, startStashBox } from "./stash-box-server";

const opened: BoxServer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((box) => box.close()));
});

async function open(version: BoxVersion, transcript: Transcript): Promise<BoxServer> {
  const me = { id: "01a202af-a3f3-72b5-9230-9ad78892ff32", name: "root", roles: ["ADMIN"] };
  const box = await startStashBox({
    name: "Box",
    data: nothing,
    apiKey: sampleKey("contract", 1),
    version,
    account: me,
  });
  opened.push(box);
  situations[transcript.name]?.arrange?.(box.store, transcript);
  return box;
}

describe.each(["0.7.9", "head"] as const)("stash-box %s", (version) => {
  const transcripts = readTranscripts(`stash-box-${version}`);
  if (!transcripts) {
    it("has no transcripts beside this project: nothing recorded to compare with", () =>
      expect(transcripts).toBeNull());
    return;
  }
  it("has a situation for every transcript and no other", () => {
    expect(Object.keys(situations).sort()).toEqual([...transcripts.keys()].sort());
  });
  it.each([...transcripts.values()].map((t) => [t.name, t] as const))("%s", async (name, transcript) => {
    const box = await open(version, transcript);
    const situation = situations[name];
    const answer = await replay(box.http.origin, transcript, {
      key: box.apiKey,
      ...situation?.change?.(box, transcript),
    });
    const ids = situation?.ownIds ?? ["me", "image"].includes(name);
    const [got, want] = [given(answer, ids), expected(transcript, ids)];
    if (name === "image") expect(got).toEqual({ ...want, body: expect.stringMatching(/^<\d+ bytes>$/) });
    else if (name === "find-one" || name === "studio") expect(siteIdsAside(got)).toEqual(siteIdsAside(want));
    else expect(got).toEqual(want);
    if (name === "favourite-set") {
      const { a = "", b = "", c = "" } = variables(transcript);
      expect([a, b, c].map((id) => box.store.favoritePerformers.has(id))).toEqual([true, false, true]);
    }
  });
});

/** A site's id is the box's own affair. */
function siteIdsAside(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/"site":\{"id":"[^"]+"/g, '"site":{"id":"<site>"'));
}
