// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApplyOutcome, ApplyRequest } from "../../sync/plan-types";
import type { ImageValue } from "../../sync/values";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { sampleView } from "../testing/review-parts";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR } from "../testing/samples";
import { samePicture } from "./image-model";
import { ReviewDialog } from "./review-dialog";

vi.mock("../../host/plugin-api", () => ({ useToast: () => ({ success: vi.fn(), error: vi.fn(), toast: vi.fn() }) }));

const HASH = "0123456789abcdef0123456789abcdef";
const image = (id: string, url: string, width?: number, height?: number): ImageValue => ({
  id,
  url: `https://pictures.example/${url}`,
  ...(width && height && { width, height }),
});

function draw(reason?: string) {
  const sources = [
    sampleView({ images: [image("a", "a.jpg", 800, 1200), image("b", `${HASH}.jpg`, 1200, 800), image("c", "c.jpg")] }),
    sampleView({ endpoint: HARBOUR, images: [image("d", `x/${HASH}.png`, 700, 710)] }),
  ];
  const diffs = wrenPlan().diffs.map((diff) => (diff.field === "image" && reason ? { ...diff, reason } : diff));
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan }): ApplyOutcome => ({ id: plan.id, status: "applied", fields: ["image"], undoId: "u" })),
  );
  drawFace(
    <MessagesProvider>
      <ReviewDialog plan={wrenPlan({ sources, diffs })} onClose={vi.fn()} />
    </MessagesProvider>,
    { review: { apply } },
  );
  fireEvent.click(screen.getByRole("button", { name: /Show.*Kept as they are/s }));
  return { apply, user: userEvent.setup() };
}

const cell = (name: RegExp) => screen.getByRole("radio", { name }).closest(".pss-image") as HTMLElement;
const lightbox = () => screen.getByRole("dialog", { name: /\d of \d/ });

beforeEach(() => {
  window.innerWidth = 1400;
});
afterEach(cleanup);

describe("the pictures of the review", () => {
  it("tells pixels and shape, measures what nobody told, and names the same file at another source", () => {
    draw();
    expect(cell(/Image, North Archive 1 of 3/).textContent).toContain("800 × 1200, portrait");
    expect(cell(/Image, North Archive 2 of 3/).textContent).toContain("1200 × 800, landscape");
    expect(cell(/Image, Harbour Box/).textContent).toContain("700 × 710, square");
    expect(cell(/Image, Harbour Box/).textContent).toContain("the same picture as North Archive 2 of 3");
    const mine = within(cell(/Image, In Stash now/)).getByRole("img");
    Object.defineProperty(mine, "naturalWidth", { value: 400 });
    Object.defineProperty(mine, "naturalHeight", { value: 600 });
    fireEvent.load(mine);
    expect(cell(/Image, In Stash now/).textContent).toContain("400 × 600, portrait");
  });

  it("says why a picture is in doubt, as every other field does", () => {
    draw("link-in-doubt");
    expect(cell(/Image, Harbour Box/).closest(".pss-images")?.textContent).toContain("the linked record is in doubt");
  });

  it("keeps the present one unless another is chosen, by mouse and large", async () => {
    const { user, apply } = draw();
    expect(screen.queryByRole("radio", { name: /^Image/, checked: true })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Enlarge: Harbour Box" }));
    const both = within(lightbox())
      .getAllByRole("img")
      .map((img) => img.getAttribute("src"));
    expect(both).toEqual(["/performer/7/image?t=1", `https://pictures.example/x/${HASH}.png`]);
    expect(within(lightbox()).getAllByRole("img")[1]?.getAttribute("referrerpolicy")).toBe("no-referrer");
    expect(await seriousViolations(lightbox())).toEqual([]);
    await user.click(within(lightbox()).getByRole("button", { name: "Use this" }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: /\d of \d/ })).toBeNull());
    expect(screen.getByRole("radio", { name: /Image, Harbour Box/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("button", { name: /^Accept/ }));
    expect(apply.mock.calls[0]?.[0]?.[0]?.choices.image).toMatchObject({ type: "take", value: { id: "d" } });
  });

  it("is walked by keyboard alone, all round, and Escape closes only the large picture", async () => {
    const { user } = draw();
    // The review gives its first field the focus when it has opened, after the window has had it.
    await new Promise((resolve) => setTimeout(resolve));
    screen.getByRole("button", { name: "Enlarge: In Stash now" }).focus();
    await user.keyboard("{Enter}");
    expect(within(lightbox()).getAllByRole("img")).toHaveLength(1);
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("dialog", { name: "North Archive 1 of 3, 2 of 4" })).toBeTruthy();
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(screen.getByRole("dialog", { name: "Harbour Box, 4 of 4" })).toBeTruthy();
    // By the number: the host's windows go by it, and user-event does not give it.
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole("dialog", { name: /\d of 4/ })).toBeNull());
    expect(screen.getByRole("dialog", { name: /Wren/ })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Enlarge: In Stash now"));
  });

  it("on a phone it is the one picture, as large as the screen", async () => {
    window.innerWidth = 375;
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "Enlarge: North Archive 1 of 3" }));
    expect(within(lightbox()).getAllByRole("img")).toHaveLength(1);
  });
});

describe("samePicture", () => {
  it.each([
    ["a.jpg", "a.jpg", true],
    [`${HASH}.jpg`, `y/${HASH}.webp?size=big`, true],
    ["1.jpg", "x/1.jpg", false],
    [`${HASH}.jpg`, `${HASH.replace("0", "1")}.jpg`, false],
  ])("%s and %s: %s", (a, b, same) => {
    expect(samePicture(image("1", a), image("2", b))).toBe(same);
  });
});
