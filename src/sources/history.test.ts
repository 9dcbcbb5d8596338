import { describe, expect, it } from "vitest";
import { aliased, reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";

const ids = (count: number) => Array.from({ length: count }, (_, n) => uuid(n));

/** An edit as stash-box lists it. */
const raw = (id: string, day: number, more: object = {}) => ({
  ...{ id, operation: "MODIFY", applied: true, closed: `2025-01-0${day}T10:00:00.5Z` },
  ...{ details: { name: `N${day}` }, old_details: { name: null } },
  ...more,
});

function setup(answers: Readonly<Record<string, object>> = {}, more: Parameters<typeof sourceSetup>[0] = {}) {
  const one = sourceSetup(more);
  one.box.answer = ({ keys }) =>
    reply({ data: aliased(keys, (key) => ({ id: key, merged_ids: [], edits: [], ...answers[key] })) });
  return one;
}

describe("performerHistory", () => {
  it("asks 25 a request and keeps the delay", async () => {
    const { clock, box, askHistories, source } = setup();
    const answers = await clock.until(askHistories(ids(60)));
    expect(answers.size).toBe(60);
    expect(box.requests.map(({ keys }) => keys.length)).toEqual([25, 25, 10]);
    expect(box.violations(2000)).toBe(0);
    expect(source.estimate(0, 0, "performer", 60)).toBe(3);
    expect(box.requests[0]?.query).toContain("fragment D on PerformerEdit{name birth_date:birthdate}");
  });

  it("gives applied edits, oldest first, whatever order they came in", async () => {
    const pending = { applied: false, closed: null };
    const edits = [raw("c", 3), raw("p", 4, pending), raw("a", 1, { details: null }), raw("b", 2)];
    const { clock, askHistories } = setup({ [uuid(1)]: { edits } });
    const answer = (await clock.until(askHistories([uuid(1)]))).get(uuid(1));
    expect(answer).toMatchObject({ status: "found", edits: [{ id: "a", after: {} }, { id: "b" }, { id: "c" }] });
  });

  it("asks what was merged in too, and says whose edit it was", async () => {
    const one = { merged_ids: [uuid(2)], edits: [raw("a", 2)] };
    const { clock, box, askHistories } = setup({ [uuid(1)]: one, [uuid(2)]: { edits: [raw("b", 1)] } });
    const answers = await clock.until(askHistories([uuid(1)]));
    expect([...answers.keys()]).toEqual([uuid(1)]);
    expect(answers.get(uuid(1))).toMatchObject({
      edits: [
        { id: "b", entityId: uuid(2) },
        { id: "a", entityId: uuid(1) },
      ],
    });
    expect(box.requests).toHaveLength(2);
  });

  it("is cached", async () => {
    const one = setup({ [uuid(1)]: { edits: [raw("a", 1)] } });
    await one.clock.until(one.askHistories([uuid(1)]));
    const again = one.again({});
    const answers = await one.clock.until(again.askHistories([uuid(1)]));
    expect(one.box.requests).toHaveLength(1);
    expect(answers.get(uuid(1))).toMatchObject({ edits: [{ id: "a" }] });
  });

  it("an entity that is gone has none; a failure is an answer", async () => {
    const { clock, box, askHistories } = setup();
    box.answer = ({ keys }) => reply({ data: aliased(keys, () => null) });
    expect((await clock.until(askHistories([uuid(1)]))).get(uuid(1))).toEqual({ status: "found", edits: [] });
    box.answer = () => reply("nope", 401);
    expect((await clock.until(askHistories([uuid(2)]))).get(uuid(2))).toMatchObject({ failure: { kind: "auth" } });
  });

  it("is not offered by a dialect that has none", () => {
    expect(setup({}, { endpoint: "https://theporndb.net/graphql" }).source.performerHistory).toBeUndefined();
  });
});
