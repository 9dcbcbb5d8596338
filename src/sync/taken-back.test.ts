/** What a person took back never comes in again by itself: fields, elements of lists, links and the picture. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxName, boxRecord, localRecord } from "../../test/arbitrary-town";
import {
  BOX_A as A,
  BOX_B as B,
  boxed,
  diffOf,
  local,
  planOf,
  runAll,
  stashId,
  takeFrom,
  type World,
  world,
} from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { FieldKey } from "./fields";
import { rememberChoice } from "./match-choices";
import type { SourceEntity } from "./ports";
import { choicesOf } from "./unattended";
import { undoTargets } from "./undo";
import type { UndoTarget } from "./undo-types";

const NAMES = { task: "update-performers", nameSearch: true } as const;
const PICTURE = { id: "p1", url: "https://pictures.example/1.jpg", width: 10, height: 10 };

function place(record: Record<string, unknown>, linked: readonly string[], a: SourceEntity, b: SourceEntity): World {
  const one = world({
    library: [local("1", record, { stashIds: linked.map((endpoint) => stashId(endpoint, "u")) })],
    sources: (clock) => [new ScriptedSource(A, clock, [a]), new ScriptedSource(B, clock, [b])],
    settings: { images: true },
  });
  one.library.web.set(PICTURE.url, { dataUrl: "data:image/jpeg;base64,BBBB", contentType: "image/jpeg", etag: '"B"' });
  return one;
}

/** Performer and record find each other by name and whole birthdate; nothing is linked. */
function strangers(more: Record<string, unknown> = {}): World {
  const theirs = boxed(
    "u",
    {
      name: "Mara Vale",
      birth_date: "1989-05-02",
      country: "NO",
      aliases: ["M. Vale", "Mara V"],
      urls: [{ url: "https://b.example/y" }],
      tattoos: [{ location: "Neck" }],
      piercings: [{ location: "Nose" }],
    },
    { images: [PICTURE] },
  );
  const empty = { country: "", alias_list: [], urls: [], tattoos: "", piercings: "" };
  return place(
    { ...empty, name: "Mara Vale", birthdate: "1989-05-02", ...more },
    [],
    theirs,
    boxed("v", { name: "Nobody" }),
  );
}

const undo = (one: World, targets: readonly UndoTarget[]) =>
  undoTargets(targets, one.journal, { deps: async () => one.apply });

async function write(one: World, fields?: readonly FieldKey[]): Promise<string | null> {
  const plan = one.plans.map.get("1");
  if (!plan) return null;
  const choices = fields ? takeFrom(plan, fields) : choicesOf("safe", plan);
  const [outcome] = await applyChoices([{ plan, choices }], one.apply);
  return outcome?.status === "applied" ? outcome.undoId : null;
}

/** A run that writes what is safe, with nobody watching. */
async function unattended(one: World): Promise<string | null> {
  await one.clock.advance(1000);
  await runAll(one, NAMES);
  return write(one);
}

function state(one: World) {
  const { record, name, stashIds, imagePath } = one.library.at("1");
  const ids = stashIds.map((id) => `${id.endpoint} ${id.stash_id}`);
  return { ...record, name, stashIds: ids, pictured: imagePath !== null };
}

describe("taken back", () => {
  it("a link that a certain match found, and all that came with it, stays out", async () => {
    const one = strangers();
    const before = state(one);
    const id = await unattended(one);
    const after = state(one);
    expect(after).toMatchObject({ country: "NO", stashIds: [`${A} u`], pictured: true });
    const [back] = await undo(one, [{ id: id ?? "" }]);
    expect(state(one)).toEqual(before);
    expect(await unattended(one)).toBeNull();
    expect(state(one)).toEqual(before);
    // Done again by the person, it is as it was, and the next run has nothing to say.
    await undo(one, [{ id: back?.undoId ?? "" }]);
    expect(state(one)).toEqual(after);
    expect(await unattended(one)).toBeNull();
    expect(state(one)).toEqual(after);
  });

  it("the link alone taken back is held back, and its record says nothing until a person asks for it", async () => {
    const one = strangers({ height_cm: 170 });
    const id = await unattended(one);
    await undo(one, [{ id: id ?? "", fields: ["stashIds"] }]);
    one.sources[0]?.put(boxed("u", { name: "Mara Vale", birth_date: "1989-05-02", country: "SE", gender: "FEMALE" }));
    // Something else waits, so that the comparison is kept.
    one.library.edit("1", { stash_ids: [stashId(B, "v")] });
    one.sources[1]?.put(boxed("v", { name: "Mara Vale", height: 172 }));
    expect(await unattended(one)).toBeNull();
    const links = diffOf(planOf(one, "1"), "stashIds");
    expect(links).toMatchObject({ kind: "kept", heap: "folded", proposed: [`${B} v`] });
    expect(links.elements).toContainEqual({ value: `${A} u`, change: "held-back", sources: [A] });
    expect(diffOf(planOf(one, "1"), "gender")).toMatchObject({ kind: "silent" });
    // "Which one?" answered after that is that person's word.
    const chosen = { type: "chosen", id: "u", at: one.clock.now() + 1 } as const;
    await rememberChoice(one.choices, "performer", "1", A, chosen);
    await runAll(one, NAMES);
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ proposed: [`${B} v`, `${A} u`] });
  });

  it("a link that a person took off in Stash stays off", async () => {
    const one = strangers();
    await unattended(one);
    one.library.edit("1", { stash_ids: [] });
    expect(await unattended(one)).toBeNull();
    expect(one.library.at("1").stashIds).toEqual([]);
  });

  it.each(["aliases", "urls", "tattoos", "piercings", "country", "image", "stashIds"] as const)(
    "%s alone, also where the base was never written (a cut)",
    async (field) => {
      for (const cut of [false, true]) {
        const one = strangers();
        const id = await unattended(one);
        if (cut) one.bases.map.clear();
        await undo(one, [{ id: id ?? "", fields: [field] }]);
        const before = state(one);
        await unattended(one);
        expect(state(one), String(cut)).toEqual(before);
      }
    },
  );

  it("in every world: links or none, first matches, cuts, changes upstream since, whole or in part", async () => {
    const worlds = fc.record({
      mine: localRecord,
      linked: fc.subarray([A, B]),
      records: fc.tuple(boxRecord, boxRecord, boxRecord, boxRecord),
      name: boxName,
      pictures: fc.boolean(),
      everything: fc.boolean(),
      cut: fc.boolean(),
      part: fc.infiniteStream(fc.boolean()),
    });
    const seen = { links: 0, lists: 0, pictures: 0, values: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async ({ mine, linked, records, name, pictures, everything, cut, part }) => {
        const birth = { birth_date: "1989-05-02" };
        const images = pictures ? [PICTURE] : [];
        const make = (which: number) => boxed("u", { ...birth, ...records[which], name }, { images });
        const one = place({ ...mine, name: "Mara Vale" }, linked, make(0), make(1));
        await runAll(one, NAMES);
        const plan = one.plans.map.get("1");
        if (!plan) return;
        const open = plan.diffs.filter(({ heap, kind }) => heap !== "folded" && kind !== "suspicious");
        const id = await write(one, everything ? open.map(({ field }) => field) : undefined);
        const record = one.journal.map.get(id ?? "");
        if (id === null || !record) return;
        if (cut) one.bases.map.clear();
        const fields = record.fields.filter(() => part.next().value).map((field) => field.field);
        const [outcome] = await undo(one, [fields.length > 0 ? { id, fields } : { id }]);
        const taken = record.fields.filter(({ field }) => outcome?.fields.includes(field));
        const before = state(one);
        for (const [i, source] of one.sources.entries()) source.put(make(part.next().value ? i : i + 2));
        await unattended(one);
        const after: Record<string, unknown> = state(one);
        const links = after.stashIds as string[];
        for (const { field, before: old, after: written } of taken) {
          if (field === "stashIds") {
            const came = (written as string[]).filter((link) => !before.stashIds.includes(link));
            expect(links.filter((link) => came.includes(link))).toEqual([]);
            seen.links += came.length;
          } else if (field === "aliases" || field === "urls") {
            const now = after[field === "aliases" ? "alias_list" : "urls"] as string[];
            const was = (old ?? []) as string[];
            const came = ((written ?? []) as string[]).filter((value) => !was.includes(value));
            expect((now ?? []).filter((value) => came.includes(value))).toEqual([]);
            seen.lists += came.length;
          } else if (field === "image") {
            expect(after.pictured).toBe(before.pictured);
            seen.pictures += 1;
          } else if (field === "country" || field === "gender" || field === "height" || field === "birthdate") {
            const column = field === "height" ? "height_cm" : field;
            expect(after[column], column).toEqual((before as Record<string, unknown>)[column]);
            seen.values += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
  });
});
