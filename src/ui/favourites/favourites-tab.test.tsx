// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import { type FavouriteList, type FavouritesState, favouriteKey } from "../../store/favourites-contract";
import type { FavouriteResult, FavouriteRow, FavouriteTask } from "../../sync/favourite-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { HARBOUR, NORTH, START } from "../testing/samples";
import { FavouritesTab } from "./favourites-tab";
import { wideWindow } from "../testing/wide-window";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast, stashUrl: (path: string) => `/${path}` }));

function sampleRow(name: string, part: Partial<FavouriteRow> = {}): FavouriteRow {
  const id = name.toLowerCase();
  return {
    key: `${NORTH} ${id}`,
    type: "performer",
    endpoint: NORTH,
    set: "there",
    local: { id: `l-${id}`, name, disambiguation: null, imagePath: null },
    upstream: { id: `u-${id}`, name, disambiguation: null, image: null },
    step: { type: "mark" },
    ...part,
  };
}

const option = { id: "l-9", name: "Dora Two", disambiguation: null, picture: null };
const rows: readonly FavouriteRow[] = [
  sampleRow("Ada"),
  sampleRow("Bea", { step: { type: "link", evidence: [{ id: "same-url", weight: "for" }] } }),
  sampleRow("Cleo", { local: null, step: { type: "create" } }),
  sampleRow("Dora", {
    local: null,
    step: { type: "choose", options: [{ ...option, evidence: [{ id: "same-name", weight: "for" }] }] },
  }),
  sampleRow("Edna", { set: "here" }),
  sampleRow("Fay", { set: "here", upstream: null, step: { type: "gone" } }),
  sampleRow("Gail", { set: "both", step: { type: "none" } }),
];

function list(change: Partial<FavouriteList> = {}): FavouriteList {
  return { state: "ready", rows, stage: null, failure: null, error: null, readAt: START, requests: 2, ...change };
}

function draw(favourites: Partial<FavouritesState> = {}, query = "") {
  const act = vi.fn(
    async (_: string, tasks: readonly FavouriteTask[]): Promise<readonly FavouriteResult[]> =>
      tasks.map(({ row }) => ({ key: row.key, status: "done", undoIds: [`undo ${row.key}`] })),
  );
  const read = vi.fn(async () => undefined);
  const lists = new Map([[favouriteKey("performer", NORTH), list()]]);
  const drawn = drawFace(
    <MessagesProvider>
      <FavouritesTab />
    </MessagesProvider>,
    { favourites: { lists, act, read, ...favourites } },
    `/plugins/performer-site-sync/favourites${query}`,
  );
  return { ...drawn, act, read, user: userEvent.setup() };
}

const card = (name: RegExp) => within(screen.getByRole("region", { name }));
const words = (tasks: readonly FavouriteTask[] = []) => tasks.map(({ row, act }) => `${act} ${row.upstream?.name}`);

describe("FavouritesTab", () => {
  wideWindow();

  it("shows three sets, each row with what it would take", async () => {
    const { container } = draw();
    expect(card(/^Only on North Archive/).getAllByRole("listitem")).toHaveLength(4);
    const there = card(/^Only on North Archive/);
    expect(there.getByText("in your library, not linked · same web link")).toBeTruthy();
    expect(there.getByText("not in Stash")).toBeTruthy();
    expect(card(/^Only in Stash/).getByText("deleted there")).toBeTruthy();
    expect(card(/^Both/).getByText("On both sides")).toBeTruthy();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("does what the button counts: all that can be done, or the selection", async () => {
    const { user, act } = draw();
    await user.click(screen.getByRole("button", { name: "Take all 2 into Stash" }));
    expect(words(act.mock.calls[0]?.[1])).toEqual(["mark Ada", "mark Bea"]);
    await user.click(screen.getByRole("checkbox", { name: "Select Bea" }));
    await user.click(screen.getByRole("button", { name: "Take 1 into Stash" }));
    expect(words(act.mock.calls[1]?.[1])).toEqual(["mark Bea"]);
    const content = toast.toast.mock.calls[1]?.[0].content as React.ReactElement<{ words: string; undo: string }>;
    expect(content.props).toMatchObject({ words: "1 favourite put in step", undo: "Undo" });
  });

  it("does a selection over several sets at once, and says before what it comes to", async () => {
    const { user, act } = draw();
    for (const name of ["Ada", "Bea", "Edna"])
      await user.click(screen.getByRole("checkbox", { name: `Select ${name}` }));
    const bar = within(screen.getByRole("region", { name: "Selected favourites" }));
    expect(bar.getByText(/1 marked there, 2 marked here, 1 new link · About 2 requests/u)).toBeTruthy();
    await user.click(bar.getByRole("button", { name: "Do all 3" }));
    expect(words(act.mock.calls[0]?.[1])).toEqual(["mark Ada", "mark Bea", "mark Edna"]);
    expect(screen.queryByRole("region", { name: "Selected favourites" })).toBeNull();
  });

  it("lets nobody select what asks or is gone", () => {
    draw();
    expect(screen.queryByRole("checkbox", { name: "Select Dora" })).toBeNull();
    expect(screen.queryByRole("checkbox", { name: "Select Fay" })).toBeNull();
  });

  it("removes only after a question, on the side it names", async () => {
    const { user, act } = draw();
    await user.click(screen.getByRole("checkbox", { name: "Select Gail" }));
    await user.click(screen.getByRole("button", { name: "Remove 1 here…" }));
    const dialog = within(screen.getByRole("dialog", { name: "Remove 1 favourite in Stash?" }));
    await user.click(dialog.getByRole("button", { name: "Keep" }));
    expect(act).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Remove 1 there…" }));
    await user.click(screen.getByRole("button", { name: "Remove 1" }));
    expect(words(act.mock.calls[0]?.[1])).toEqual(["remove-there Gail"]);
  });

  it("asks which one, with nothing chosen before a person chose", async () => {
    const refuse = vi.fn(async () => undefined);
    const { user, act } = draw({ refuse });
    await user.click(screen.getByRole("button", { name: "choose: Dora" }));
    const dialog = within(screen.getByRole("dialog", { name: "Which one is Dora?" }));
    const go = dialog.getByRole("button", { name: "Link and mark" });
    expect(go.hasAttribute("disabled")).toBe(true);
    expect(dialog.getByText("same name")).toBeTruthy();
    await user.click(dialog.getByRole("radio"));
    await user.click(go);
    expect(act.mock.calls[0]?.[1]).toMatchObject([{ act: "mark", chosen: "l-9" }]);
    await user.click(screen.getByRole("button", { name: "choose: Dora" }));
    await user.click(screen.getByRole("button", { name: "None of these" }));
    expect(refuse).toHaveBeenCalledWith(expect.objectContaining({ key: `${NORTH} dora` }));
  });

  it("says in the row why it was not done", () => {
    const problem = { kind: "source-refused", message: "performer is deleted" } as const;
    draw({ problems: new Map([[`${NORTH} edna`, problem]]) });
    expect(screen.getByText(/North Archive refused: performer is deleted/u)).toBeTruthy();
  });

  it("says in the row what somebody was created without", () => {
    const pictureOut = { endpoint: NORTH, reason: "image-private-address", instead: null };
    const result = { status: "created", localId: "9", undoId: "u1", pictureOut } as const;
    draw({ problems: new Map([[`${NORTH} edna`, { kind: "created-without", result }]]) });
    expect(
      screen.getByText(/The picture of North Archive is left out: the picture is at a private address/u),
    ).toBeTruthy();
  });

  it("creates only where that is on", () => {
    draw();
    expect(screen.queryByText("create, mark")).toBeNull();
    cleanup();
    const { stores } = draw({ canCreate: () => true });
    const { settings } = stores.settings.getState();
    stores.settings.setState({ settings: { ...settings, autoCreatePerformers: true } });
    expect(screen.getByText("create, mark")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take all 3 into Stash" })).toBeTruthy();
  });

  it("narrows all sets to a name", async () => {
    const { user } = draw();
    await user.type(screen.getByLabelText("Find a favourite"), "bea");
    expect(screen.getAllByRole("listitem").map((one) => one.textContent)).toEqual([expect.stringContaining("Bea")]);
  });

  it("puts one of the library in one line over all sources", () => {
    const both = new Map([
      [favouriteKey("performer", NORTH), list({ rows: [sampleRow("Edna", { set: "both", step: { type: "none" } })] })],
      [
        favouriteKey("performer", HARBOUR),
        list({ rows: [sampleRow("Edna", { key: "h", endpoint: HARBOUR, set: "here" })] }),
      ],
    ]);
    draw({ lists: both }, "?source=all");
    const line = card(/^Not on every source/).getByRole("listitem");
    expect(within(line).getByText("North Archive")).toBeTruthy();
    expect(within(line).getByRole("button", { name: /^Harbour Box mark: Edna/u })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Mark 1 everywhere" })).toBeTruthy();
  });

  it("reads what was not read yet, and says how far it is", () => {
    const { read } = draw({ lists: new Map() });
    expect(read).toHaveBeenCalledWith("performer", [NORTH]);
    cleanup();
    const stage = { stage: "listing", done: 3, of: 9 } as const;
    draw({
      lists: new Map([[favouriteKey("performer", NORTH), list({ state: "reading", rows: [], readAt: null, stage })]]),
    });
    expect(screen.getAllByText(/for your favourites: 3 of 9/u).length).toBeGreaterThan(0);
    expect(screen.getByRole("button", { name: "Stop reading" })).toBeTruthy();
  });

  it.each([
    ["failed", { failure: { kind: "auth", status: 401 } }, "North Archive refused the key (401)"],
    ["cannot", {}, "Favourites of North Archive are not known"],
    ["failed", { error: "Stash is away" }, "Stash is away"],
  ] as const)("says so when it is %s", (state, part, said) => {
    const one = list({ state, rows: [], readAt: null, ...part });
    draw({ lists: new Map([[favouriteKey("performer", NORTH), one]]) });
    expect(screen.getByText(said)).toBeTruthy();
  });

  it("shows one set at a time on a phone", async () => {
    window.innerWidth = 375;
    const { user } = draw();
    expect(screen.getAllByRole("region")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: /^Only in Stash 2/u }));
    expect(card(/^Only in Stash/).getByText("Edna")).toBeTruthy();
  });
});
