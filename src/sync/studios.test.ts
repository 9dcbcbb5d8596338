/** Runs over studios: the machinery of performers, with the studios' own table. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, planOf, runAll, stashId } from "../../test/fakes";
import { linked, NETWORK, parentOf, scene, studio, take, upstream } from "../../test/studio-world";
import { applyChoices } from "./apply";
import { baseKey } from "./bases";
import type { StudioValue } from "./values";

describe("a run over studios", () => {
  it("asks for studios only, compares by their table, keeps bases and plans of their own", async () => {
    const one = scene(
      [linked("2", "u2", { urls: ["https://two.example/"] })],
      [upstream("u2", null, { aliases: ["Two"], urls: [{ url: "http://www.two.example" }, { url: "ftp://x" }] })],
    );
    one.sources[0]?.put(boxed("u2", { name: "A performer", aliases: ["Wrong"] }));
    await runAll(one);
    const plan = planOf(one, "2");
    expect(plan).toMatchObject({ type: "studio", id: "2", disambiguation: null });
    expect(plan.diffs.map((diff) => diff.field)).toEqual(["name", "aliases", "urls", "parent", "image", "stashIds"]);
    expect(diffOf(plan, "aliases")).toMatchObject({ kind: "fill", heap: "safe", proposed: ["Two"] });
    expect(diffOf(plan, "urls").kind).toBe("equal");
    expect([...one.bases.map.keys()]).toEqual([baseKey("studio", "2")]);
  });

  it("a merged or deleted studio says only that it is gone: unlinking is proposed, nothing else", async () => {
    const one = scene([linked("2", "u2")], [{ ...upstream("u2", "u-net", { aliases: ["Two"] }), deleted: true }]);
    await runAll(one);
    const work = planOf(one, "2").diffs.filter((diff) => diff.heap !== "folded");
    expect(work).toMatchObject([{ field: "stashIds", kind: "deleted", reason: "deleted", proposed: null }]);
  });

  it("names are searched by exact name or alias; url and parent corroborate or contradict", async () => {
    const library = [
      NETWORK,
      studio("2", { name: "Bright House", urls: ["https://bright.example/"] }),
      studio("3", { name: "Calm House", parent_id: "1" }),
      studio("4", { name: "Dim House", parent_id: "1" }),
      studio("5", { name: "Elm House" }),
    ];
    const one = scene(library, [
      upstream("u-net", null),
      upstream("u2", null, { name: "Bright House", urls: [{ url: "http://bright.example" }] }),
      upstream("u3", "u-net", { name: "Calm House" }),
      upstream("u4", "u-other", { name: "Dim House" }),
      upstream("u5", null, { name: "The Elms", aliases: ["Elm House"] }),
      upstream("u6", null, { name: "Elm House Extra" }),
    ]);
    await runAll(one, { nameSearch: true });
    const verdicts = ["2", "3", "4", "5"].map((id) => planOf(one, id).sources[0]?.verdict);
    expect(verdicts).toEqual(["certain", "certain", "ambiguous", "likely"]);
    const evidence = (id: string) => planOf(one, id).sources[0]?.evidence.map((each) => each.id);
    expect([evidence("2"), evidence("3"), evidence("4"), evidence("5")]).toEqual([
      ["same-name", "same-url"],
      ["same-name", "same-parent"],
      ["same-name", "other-parent"],
      ["same-alias"],
    ]);
  });
});

describe("the parent", () => {
  it("is the studio of the library that has the upstream id: filled, applied, then equal", async () => {
    const one = scene([NETWORK, linked("2", "u2")], [upstream("u-net", null), upstream("u2", "u-net")]);
    await runAll(one);
    const plan = planOf(one, "2");
    expect(diffOf(plan, "parent")).toMatchObject({ kind: "fill", heap: "safe", proposed: { localId: "1" } });
    expect(await take(one, plan)).toMatchObject([{ status: "applied", fields: ["parent"] }]);
    expect(parentOf(one, "2")?.id).toBe("1");
    const update = one.library.calls.find((call) => call.method === "update")?.updates?.[0];
    expect(update?.input).toMatchObject({ parent_id: "1" });
    expect(update?.input).not.toHaveProperty("parent_studio");
    await runAll(one);
    expect(one.plans.map.size).toBe(0);
    expect(one.bases.map.get(baseKey("studio", "2"))?.fields.parent?.winner).toBe(A);
  });

  it("that is not in the library is shown as such, waits and is never written", async () => {
    const one = scene([linked("2", "u2", { name: "Old" })], [upstream("u2", "u-net")]);
    await runAll(one);
    const plan = planOf(one, "2");
    expect(diffOf(plan, "parent")).toMatchObject({
      kind: "waiting",
      heap: "folded",
      reason: "parent-missing",
      proposed: null,
    });
    const value = plan.sources[0]?.values.parent as StudioValue;
    expect(value).toEqual({ name: "Atlas Network", localId: null, links: [`${A} u-net`] });
    const forced = { plan, choices: { parent: { type: "take", value, from: [A] } } } as const;
    const problem = { kind: "invalid", field: "parent", reason: "parent-missing" };
    expect(await applyChoices([forced], one.apply)).toMatchObject([{ status: "not-applied", problem }]);
    expect(one.library.requests("update")).toBe(0);
  });

  it("that only another source's id names in the library comes from that one", async () => {
    const network = linked("1", "v-net", { name: "Atlas Network" }, B);
    const two = studio("2", {}, { stashIds: [stashId(A, "u2"), stashId(B, "v2")] });
    const one = scene([network, two], [upstream("u2", "u-net")], [upstream("v2", "v-net"), upstream("v-net", null)]);
    await runAll(one);
    expect(diffOf(planOf(one, "2"), "parent")).toMatchObject({ kind: "fill", winner: B, proposed: { localId: "1" } });
  });

  it("that a person chose otherwise is a difference to decide on, and stays when kept", async () => {
    const other = linked("3", "u-other", { name: "Other" });
    const one = scene(
      [NETWORK, other, linked("2", "u2", { parent_id: "3" })],
      [upstream("u-net", null), upstream("u-other", null, { name: "Other" }), upstream("u2", "u-net")],
    );
    await runAll(one);
    const plan = planOf(one, "2");
    expect(diffOf(plan, "parent")).toMatchObject({ kind: "differs", heap: "decide", local: { localId: "3" } });
    await applyChoices([{ plan, choices: { parent: { type: "keep" } } }], one.apply);
    await runAll(one);
    expect(one.plans.map.size).toBe(0);
    expect(parentOf(one, "2")?.id).toBe("3");
  });

  it("that would make a loop is suspicious, cannot be taken, and Stash is not even asked", async () => {
    const one = scene(
      [linked("2", "u2"), linked("3", "u3", { name: "Below", parent_id: "2" })],
      [upstream("u2", "u3"), upstream("u3", "u2", { name: "Below" })],
    );
    await runAll(one);
    const plan = planOf(one, "2");
    expect(diffOf(plan, "parent")).toMatchObject({ kind: "suspicious", heap: "decide", reason: "parent-loop" });
    const [outcome] = await take(one, plan, ["parent"]);
    expect(outcome).toMatchObject({ problem: { kind: "invalid", reason: "parent-loop" } });
    expect(one.library.requests("update")).toBe(0);
  });

  it("that two studios of the library are linked to is nobody's to choose unseen", async () => {
    const one = scene(
      [NETWORK, linked("3", "u-net", { name: "Atlas again" }), linked("2", "u2")],
      [upstream("u-net", null), upstream("u2", "u-net")],
    );
    await runAll(one);
    expect(diffOf(planOf(one, "2"), "parent")).toMatchObject({ kind: "suspicious", reason: "parent-shared" });
  });

  it("outside the selection is looked up in Stash, once", async () => {
    const library = [NETWORK, linked("2", "u2"), linked("4", "u4", { name: "Studio 2" })];
    const one = scene(library, [upstream("u2", "u-net"), upstream("u4", "u-net")]);
    await runAll(one, { selection: { ids: ["2", "4"] } });
    for (const id of ["2", "4"]) expect(diffOf(planOf(one, id), "parent").proposed).toMatchObject({ localId: "1" });
    const lookups = one.library.calls.filter((call) => call.method === "byIds" && call.ids.includes("u-net"));
    expect(lookups).toHaveLength(1);
  });

  it("cleared upstream is proposed to be cleared, changed upstream is followed", async () => {
    const one = scene(
      [NETWORK, linked("5", "u-new", { name: "New" }), linked("2", "u2", { parent_id: "1" })],
      [upstream("u-net", null), upstream("u-new", null, { name: "New" }), upstream("u2", "u-net")],
    );
    await runAll(one);
    one.sources[0]?.putStudios(upstream("u2", "u-new"));
    await runAll(one);
    expect(diffOf(planOf(one, "2"), "parent")).toMatchObject({
      kind: "updated",
      heap: "safe",
      proposed: { localId: "5" },
    });
    one.sources[0]?.putStudios(upstream("u2", null));
    await runAll(one);
    const plan = planOf(one, "2");
    expect(diffOf(plan, "parent")).toMatchObject({ kind: "cleared", proposed: null });
    await take(one, plan, ["parent"]);
    expect(parentOf(one, "2")).toBeNull();
  });
});
