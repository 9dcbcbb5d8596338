import { describe, expect, it } from "vitest";
import { BOX_A as A } from "../../test/fakes";
import { parentsFirst, withoutSharedNames } from "./create-order";
import type { Prospect } from "./create-types";
import { linkElement } from "./kinds/special";
import type { Plan } from "./plan-types";

function prospect(name: string, more: Partial<Prospect> = {}): Prospect {
  const about = { key: name, disambiguation: null, image: null, requests: [], parentOnly: false, silent: [] };
  const links = [linkElement(A, name)];
  return { ...about, type: "studio", name, step: { type: "create" }, links, plan: null, parent: null, ...more };
}

const under = (name: string, parent: string) => prospect(name, { parent: linkElement(A, parent) });
const names = (batch: readonly Prospect[]) => batch.map((one) => one.name);
const order = (prospects: readonly Prospect[], size = 25) => parentsFirst(prospects, size).map(names);

describe("the order in which studios are made", () => {
  it("has every parent in an earlier batch, whoever was asked for first", () => {
    const all = [under("Quay", "Harbour"), prospect("Lamp"), under("Harbour", "Coast"), prospect("Coast")];
    expect(order(all)).toEqual([["Lamp", "Coast"], ["Harbour"], ["Quay"]]);
  });

  it("fills batches up to the size, and none beyond it", () => {
    const all = ["a", "b", "c", "d", "e"].map((name) => prospect(name));
    expect(order(all, 2)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(order(all.slice(0, 4), 2)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(order([])).toEqual([]);
  });

  it("cuts a circle below the one it is entered by; others are not held up by it", () => {
    const circle = [under("x", "y"), under("y", "z"), under("z", "x")];
    expect(order([...circle, prospect("Lamp")])).toEqual([["z", "Lamp"], ["y"], ["x"]]);
  });

  it("makes one that is its own parent as if it had none", () => {
    expect(order([under("Quay", "Harbour"), under("Harbour", "Harbour"), prospect("Lamp")])).toEqual([
      ["Harbour", "Lamp"],
      ["Quay"],
    ]);
  });

  it("does not wait for a parent that is not among them", () => {
    expect(order([under("Quay", "elsewhere")])).toEqual([["Quay"]]);
  });
});

describe("names that Stash takes once", () => {
  const split = (...batch: Prospect[]) => withoutSharedNames(batch).map(names);
  const performer = (name: string, disambiguation: string | null = null) =>
    prospect(name, { type: "performer", disambiguation });
  const known = (name: string, ...aliases: string[]) => {
    const diffs = [
      { field: "urls", proposed: ["https://pages.example"] },
      { field: "aliases", proposed: aliases },
    ];
    return prospect(name, { plan: { diffs } as unknown as Plan });
  };

  it("of performers are the name with its disambiguation, whatever the case", () => {
    expect(split(performer("Ada Reed"), performer("ada reed"), performer("Bo Lind"))).toEqual([
      ["Ada Reed", "Bo Lind"],
      ["ada reed"],
    ]);
    expect(split(performer("Ada Reed"), performer("Ada Reed", "painter"))).toEqual([["Ada Reed", "Ada Reed"], []]);
    expect(split(performer("Ada Reed", "Painter"), performer("Ada Reed", "painter"))).toEqual([
      ["Ada Reed"],
      ["Ada Reed"],
    ]);
    expect(split(performer("Ada Reed"), performer("Ada Reed", ""))[1]).toHaveLength(1);
  });

  it("of studios are names and aliases alike", () => {
    expect(split(known("Harbour", "Port"), known("Port"))).toEqual([["Harbour"], ["Port"]]);
    expect(split(known("Port"), known("Harbour", "Quay", "port"), prospect("quay"))).toEqual([
      ["Port"],
      ["Harbour", "quay"],
    ]);
    expect(split(prospect("Harbour", { disambiguation: "old" }), prospect("harbour"))[1]).toHaveLength(1);
  });

  it("that differ go together", () => {
    expect(split(known("Harbour", "Port"), known("Quay", "Pier"), prospect("Lamp"))).toEqual([
      ["Harbour", "Quay", "Lamp"],
      [],
    ]);
  });
});
