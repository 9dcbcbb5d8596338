// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { CreateState } from "../../store/create-store";
import type { FoundUpstream, SearchAnswer } from "../../sync/search-sources";
import { Face } from "../parts/face";
import { sampleProspect } from "../testing/create-samples";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { HARBOUR, NORTH } from "../testing/samples";
import { AddTask } from "./add-task";

afterEach(cleanup);

const found = (id: string, more: Partial<FoundUpstream> = {}): FoundUpstream => ({
  ref: { type: "performer", endpoint: NORTH, id },
  name: `Ada ${id}`,
  image: null,
  values: { birthdate: "1990-04-05", country: "NO", disambiguation: "singer" },
  local: null,
  ...more,
});

async function open(create: Partial<CreateState>) {
  const drawn = drawFace(
    <Face>
      <AddTask />
    </Face>,
    { create },
  );
  await userEvent.click(screen.getByRole("button", { name: "Find someone to add…" }));
  return { ...drawn, dialog: screen.getByRole("dialog", { name: "Add from a source" }) };
}

async function search(dialog: HTMLElement, query: string) {
  await userEvent.type(within(dialog).getByRole("searchbox", { name: "Name, ID or page address" }), query);
  await userEvent.click(within(dialog).getByRole("button", { name: "Search" }));
}

const answer = (change: Partial<SearchAnswer> = {}): SearchAnswer => ({
  found: [],
  failures: [],
  unknownPage: false,
  ...change,
});

it("finds, marks who is there, and leads over what would be written", async () => {
  const there = found("two", { local: { id: "9", name: "Ada here", disambiguation: null } });
  const ask = vi.fn(async () => answer({ found: [found("one"), there] }));
  const plan = vi.fn(async () => ({ prospects: [sampleProspect()], indexes: new Map() }));
  const { dialog } = await open({ search: ask, plan });
  await search(dialog, "Ada");
  expect(ask).toHaveBeenCalledWith("performer", null, "Ada", expect.anything());
  expect(await within(dialog).findByText("2 found")).toBeTruthy();
  expect(within(dialog).getAllByText("1990-04-05 · Norway")).toHaveLength(2);
  expect(within(dialog).getByRole("link", { name: "Ada here" }).getAttribute("href")).toBe("/performers/9");
  expect(await seriousViolations(dialog)).toEqual([]);
  const [box, ...others] = within(dialog).getAllByRole("checkbox");
  expect(others).toEqual([]);
  if (box) await userEvent.click(box);
  await userEvent.click(within(dialog).getByRole("button", { name: "See what would be written" }));
  expect(plan).toHaveBeenCalledWith([found("one").ref], expect.anything(), undefined);
  await userEvent.click(await within(dialog).findByRole("button", { name: "Back to the search" }));
  expect(ask).toHaveBeenCalledTimes(2);
});

it("names sources that failed, and says what to write when nothing is found", async () => {
  const failures = [{ endpoint: HARBOUR, failure: { kind: "auth", status: 401 } }] as const;
  const { dialog } = await open({ search: async () => answer({ failures }) });
  await search(dialog, "Ada");
  expect(await within(dialog).findByText(/^No source has anything under “Ada”/)).toBeTruthy();
  expect(within(dialog).getByText(/Harbour Box/, { selector: ".pss-note-title" })).toBeTruthy();
});

it("an address of nobody's page is called so", async () => {
  const { dialog } = await open({ search: async () => answer({ unknownPage: true }) });
  await search(dialog, "https://elsewhere.example/1");
  expect(await within(dialog).findByText("That address is no page of a source that is asked.")).toBeTruthy();
});

it("shows why a search failed", async () => {
  const { dialog } = await open({ search: async () => Promise.reject(new Error("Stash cannot be reached.")) });
  await search(dialog, "Ada");
  expect((await within(dialog).findByRole("alert")).textContent).toContain("Stash cannot be reached.");
});
