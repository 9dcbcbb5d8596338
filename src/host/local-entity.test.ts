import { expect, test } from "vitest";
import { toLocalEntity } from "./local-entity";

const RAW = {
  __typename: "Performer",
  id: "7",
  name: "Ada Sample",
  favorite: true,
  image_path: "https://elsewhere.example:1234/stash/performer/7/image?t=12",
  stash_ids: [
    {
      __typename: "StashID",
      endpoint: "https://box.example/graphql",
      stash_id: "u",
      updated_at: "2024-01-01T00:00:00Z",
    },
  ],
  custom_fields: { performer_site_sync_locks: "name, urls,", other: 1 },
  country: null,
};

test("columns stay raw, the rest has its place", () => {
  const entity = toLocalEntity(RAW, ["name", "country", "stash_ids", "absent"]);
  const stashIds = [{ endpoint: "https://box.example/graphql", stash_id: "u", updated_at: "2024-01-01T00:00:00Z" }];
  expect(entity).toEqual({
    id: "7",
    name: "Ada Sample",
    favorite: true,
    record: { name: "Ada Sample", country: null, stash_ids: stashIds },
    stashIds,
    imagePath: "/stash/performer/7/image?t=12",
    locks: ["name", "urls"],
  });
});

test("the placeholder is no image, missing parts are empty", () => {
  const entity = toLocalEntity({ id: "1", image_path: "http://h/performer/1/image?t=1&default=true" }, []);
  expect(entity).toMatchObject({ imagePath: null, locks: [], stashIds: [], favorite: false, name: "" });
});
