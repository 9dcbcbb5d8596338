import { describe, expect, it } from "vitest";
import { boxed } from "../../test/fakes";
import { follow, isFailure, isLive } from "./follow";
import type { SourceAnswer, SourceEntity } from "./ports";

const found = (entity: SourceEntity, fetchedAt = 1): SourceAnswer => ({
  status: "found",
  entity,
  fetchedAt,
  cached: false,
});
const merged = found(boxed("old", {}, { deleted: true, mergedInto: "new" }));
const to = (next?: SourceAnswer) =>
  follow({ id: "old", answer: merged }, new Map(next === undefined ? [] : [["new", next]]));

describe("an id that was merged", () => {
  it("leads to the entity that lives now, as old as that answer is", () => {
    expect(to(found(boxed("new"), 7))).toEqual({ id: "old", state: "merged", entity: boxed("new"), fetchedAt: 7 });
  });
  it("leads to nobody when the successor is deleted, not there, or no id at all", () => {
    expect(to(found(boxed("new", {}, { deleted: true })))).toBe("deleted");
    expect(to({ status: "missing" })).toBe("deleted");
    expect(to({ status: "malformed-id", detail: "no id" })).toBe("deleted");
  });
  it("leads nowhere yet when the successor could not be asked, or was not answered", () => {
    const failed = to({ status: "failed", failure: { kind: "server", status: 503 } });
    expect([failed, isFailure(failed)]).toEqual([{ kind: "server", status: 503 }, true]);
    const silent = to();
    expect([isFailure(silent), isLive(silent)]).toEqual([true, false]);
    expect(silent).toMatchObject({ kind: "malformed" });
  });
});
