import { expect, it } from "vitest";
import { defaultOrder } from "./default-order";

it("puts the well-known sources first and keeps the order of the others", () => {
  const given = [
    "http://z.example/graphql",
    "https://fansdb.cc/graphql",
    "no url",
    "https://theporndb.net/graphql",
    "https://stashdb.org/graphql",
  ];
  expect(defaultOrder(given)).toEqual([
    "https://stashdb.org/graphql",
    "https://theporndb.net/graphql",
    "https://fansdb.cc/graphql",
    "http://z.example/graphql",
    "no url",
  ]);
});

it("is not taken in by a host that only ends alike", () => {
  expect(defaultOrder(["http://a.example/", "https://notstashdb.org/graphql"])[0]).toBe("http://a.example/");
});
