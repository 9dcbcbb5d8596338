import { describe, expect, it } from "vitest";
import { aliased, ME, performer, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";
import { dialectOf } from "./registry";
import { throughStash } from "./through-stash";

const MARA = "https://site.example/mara";

/** A box that has Mara under one spelling of her link. */
function setup(endpoint?: string) {
  const world = sourceSetup(endpoint === undefined ? {} : { endpoint });
  world.box.answer = ({ keys, isProbe }) =>
    isProbe
      ? reply(ME)
      : reply({
          data: aliased(keys, (spelt) => ({
            performers: (spelt as unknown as string[]).includes(MARA) ? [performer(uuid(1), { urls: [] })] : [],
          })),
        });
  return world;
}

describe("performersByUrls", () => {
  it("asks for every spelling of many links in one request", async () => {
    const { clock, box, askUrls, source } = setup();
    const keys = ["http://www.site.example/mara/", "https://site.example/other"];
    expect(source.estimate(0, 0, "performer", 0, 2)).toBe(1);
    const answers = await clock.until(askUrls(keys));
    expect(box.requests).toHaveLength(1);
    expect(box.requests[0]?.query).toContain("a0:queryExistingPerformer(input:{urls:$k0}){performers{...E}}");
    expect(answers.get(keys[0] as string)).toMatchObject({ status: "found", entities: [{ id: uuid(1) }] });
    expect(answers.get(keys[1] as string)).toEqual({ status: "found", entities: [] });
  });
  it("remembers, like any other answer", async () => {
    const { clock, box, askUrls, again } = setup();
    await clock.until(askUrls([MARA]));
    const answers = await clock.until(again({}).askUrls([MARA]));
    expect(box.requests).toHaveLength(1);
    expect(answers.get(MARA)).toMatchObject({ status: "found", entities: [{ id: uuid(1) }] });
  });
  it("sends nothing that is no web address", async () => {
    const { clock, box, askUrls } = setup();
    const answers = await clock.until(askUrls(["javascript:alert(1)", "::"]));
    expect([...answers.values()]).toEqual([
      { status: "found", entities: [] },
      { status: "found", entities: [] },
    ]);
    expect(box.requests).toHaveLength(0);
  });
  it("a refused link costs only itself", async () => {
    const { clock, box, askUrls } = setup();
    box.answer = ({ keys }) =>
      reply({
        data: aliased(keys, () => null),
        errors: [{ message: "no", path: ["a0"] }],
      });
    const answers = await clock.until(askUrls([MARA]));
    expect(answers.get(MARA)).toMatchObject({ status: "failed", failure: { kind: "graphql" } });
  });
  it("is missing where a source or the way to it has no such question", () => {
    expect(sourceSetup({ endpoint: "https://theporndb.net/graphql" }).source.performersByUrls).toBeUndefined();
    expect(throughStash(dialectOf("https://box.example/graphql")).performersByUrl).toBeUndefined();
  });
});
