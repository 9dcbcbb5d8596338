// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CHECKS, checkConfiguration } from "../../sync/checks/checks";
import type { Facts } from "../../sync/checks/facts";
import { isSlip } from "../../sync/checks/endpoint-checks";
import { keyFacts } from "../../sync/checks/key-checks";
import { Face } from "../parts/face";
import { drawFace, seriousViolations, type StatesChange } from "../testing/draw-face";
import { GOOD } from "../testing/facts-samples";
import { BOX_FAULTS } from "../testing/faults-boxes";
import { HERE_FAULTS } from "../testing/faults-here";
import { START } from "../testing/samples";
import { CheckFace } from "./check-face";

afterEach(cleanup);

const FAULTS = [...BOX_FAULTS, ...HERE_FAULTS];

function draw(facts: Partial<Facts>, change: StatesChange = {}) {
  const value = checkConfiguration({ ...GOOD, ...facts });
  return drawFace(
    <Face>
      <CheckFace />
    </Face>,
    { ...change, care: { findings: { state: "ready", value, at: START }, ...change.care } },
  );
}

describe("every check", () => {
  it("has a fault that shows it, and no other fault is known", () => {
    expect(FAULTS.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
  });

  it.each(FAULTS)("$id: says what is wrong, how bad it is, and mends it", async (fault) => {
    const save = vi.fn(async () => undefined);
    const validate = vi.fn(async () => undefined);
    draw(fault.facts, { settings: { save }, care: { validate } });
    const row = screen.getAllByRole("listitem").find((item) => item.dataset.check === fault.id);
    if (!row) throw new Error(`no finding ${fault.id}`);
    const note = within(row);
    expect(note.getByText(fault.title)).toBeTruthy();
    const word = { error: "Problem", warning: "Warning", info: "Hint" }[fault.severity];
    expect(row.textContent).toContain(`${word}: `);
    expect(row.textContent).not.toContain("{");
    expect(row.textContent).not.toContain("hidden");
    if (fault.mend === null) {
      expect(note.queryByRole("button")).toBeNull();
      expect(note.queryByRole("link")).toBeNull();
      return;
    }
    const name = fault.mend;
    if (!fault.saves) {
      expect(note.queryByRole("link", { name }) ?? note.getByRole("button", { name })).toBeTruthy();
      return;
    }
    validate.mockClear();
    await userEvent.click(note.getByRole("button", { name }));
    expect(save).toHaveBeenCalledWith(fault.saves);
    await waitFor(() => expect(validate).toHaveBeenCalledOnce());
    // Mended, it is gone.
    const settings = { ...GOOD.settings, ...fault.facts.settings, ...fault.saves };
    const boxes = (fault.facts.boxes ?? GOOD.boxes).map((box) => ({
      ...box,
      enabled: !settings.disabledSources.includes(box.endpoint),
    }));
    const left = checkConfiguration({ ...GOOD, ...fault.facts, settings, boxes });
    expect(left.map(({ id }) => id)).not.toContain(fault.id);
  });
});

describe("the face", () => {
  it("says so when nothing is wrong", () => {
    draw({});
    expect(screen.getByText(`${CHECKS.length} checks found nothing.`)).toBeTruthy();
  });

  it("puts the worst first and counts them", async () => {
    const { container } = draw({ damaged: ["x"], boxes: [], host: { ...GOOD.host, merges: false } });
    expect(screen.getByRole("heading", { name: "1 problem, 1 warning, 1 hint" })).toBeTruthy();
    expect(screen.getAllByRole("listitem").map((item) => item.dataset.check)).toEqual([
      "no-boxes",
      "settings-damaged",
      "host-no-merge",
    ]);
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("says that the browser refused to keep what is stored", async () => {
    draw({ browser: { ...GOOD.browser, persisted: false } }, { care: { persist: async () => false } });
    await userEvent.click(screen.getByRole("button", { name: /^Ask the browser/ }));
    expect(await screen.findByText(/did not agree/)).toBeTruthy();
  });

  it("says why the configuration could not be read", () => {
    draw({}, { care: { findings: { state: "failed", message: "Stash cannot be reached." } } });
    expect(screen.getByRole("alert").textContent).toContain("Stash cannot be reached.");
  });
});

describe("slips of the finger", () => {
  it.each([
    ["stashbd.org", "stashdb.org", true],
    ["stashdb.com", "stashdb.org", false],
    ["stahsdb.org", "stashdb.org", true],
    ["wellknown.example", "wellknown.example", false],
    ["other.example", "wellknown.example", false],
  ])("%s for %s: %s", (typed, meant, slip) => expect(isSlip(typed, meant)).toBe(slip));
});

describe("the form of a key", () => {
  it.each([
    ["aaa.bbb.ccc", "parts", { empty: false, spaces: false, prefixed: false, formed: true }],
    ["aaa.bbb", "parts", { formed: false }],
    ["anything|else", "any", { formed: true }],
    [" ", "parts", { empty: true }],
    ["aaa.bbb.ccc\n", "parts", { spaces: true, prefixed: false }],
    ["Bearer aaa.bbb.ccc", "parts", { spaces: true, prefixed: true }],
    ['"aaa.bbb.ccc"', "parts", { prefixed: true }],
  ] as const)("%j", (key, form, facts) => expect(keyFacts(key, form, null)).toMatchObject(facts));
});
