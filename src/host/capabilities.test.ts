import { expect, test } from "vitest";
import { fakeStash } from "../../test/support/fake-stash";
import { readCapabilities } from "./capabilities";
import { createStashClient } from "./client";

const scalar = (name: string) => ({ name, ofType: null });

test("input fields come with and without their innermost type", async () => {
  const { apollo } = fakeStash(() => ({
    body: {
      data: {
        input: {
          inputFields: [
            { name: "id", type: { name: null, ofType: scalar("ID") } },
            { name: "career_start", type: scalar("Int") },
            { name: "urls", type: { name: null, ofType: { name: null, ofType: scalar("String") } } },
            { name: "custom_fields", type: scalar("CustomFieldsInput") },
          ],
        },
        studioInput: { inputFields: [{ name: "parent_id", type: scalar("ID") }] },
        scrapedStudio: { fields: [{ name: "name" }, { name: "urls" }] },
        mutations: { fields: [{ name: "performerUpdate" }, { name: "performerMerge" }] },
        box: { fields: [{ name: "endpoint" }] },
        version: { version: "v0.31.0" },
      },
    },
  }));
  const found = await readCapabilities(createStashClient(apollo));
  expect([...found.inputFields]).toEqual(
    expect.arrayContaining(["id:ID", "career_start", "career_start:Int", "urls:String"]),
  );
  expect([...found.studioInputFields]).toEqual(["parent_id", "parent_id:ID"]);
  expect([...found.scrapedStudioFields]).toEqual(["name", "urls"]);
  expect(found).toMatchObject({ customFields: true, performerMerge: true, rateLimits: false, version: "v0.31.0" });
});

test("a schema that says nothing offers nothing", async () => {
  const { apollo } = fakeStash(() => ({ body: { data: { input: null, mutations: null, box: null, version: null } } }));
  const found = await readCapabilities(createStashClient(apollo));
  expect(found).toMatchObject({ customFields: false, performerMerge: false, rateLimits: false, version: null });
  expect([found.inputFields.size, found.studioInputFields.size, found.scrapedStudioFields.size]).toEqual([0, 0, 0]);
});
