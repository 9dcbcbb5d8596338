// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { Faces } from "./faces";
import { LazyFace } from "./lazy-face";
import { createFacesLoader } from "./load-faces";

afterEach(cleanup);

const draw = ({ ToolsCard }: Faces) => <ToolsCard />;

function facesWith(ToolsCard: React.ComponentType) {
  return { faces: { ToolsCard } as unknown as Faces };
}

function loader(module: () => Promise<unknown>) {
  return createFacesLoader({ module, style: async () => undefined });
}

test("a failed load says so and tries again on request; then it names the other remedy", async () => {
  const module = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new Error("gone"))
    .mockRejectedValueOnce(new Error("gone"))
    .mockResolvedValue(facesWith(() => <p>card</p>));
  render(<LazyFace loader={loader(module)} shape="page" draw={draw} />);
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded.");
  expect(screen.getByRole("alert").textContent).not.toContain("reload");
  fireEvent.click(screen.getByText("Try again"));
  expect(screen.getByRole("status")).toBeTruthy();
  expect((await screen.findByRole("alert")).textContent).toContain("reload this page");
  fireEvent.click(screen.getByText("Try again"));
  expect(await screen.findByText("card")).toBeTruthy();
  expect(module).toHaveBeenCalledTimes(3);
});

test("in Stash's row of buttons all states are buttons", async () => {
  const module = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new Error("gone"))
    .mockResolvedValue(facesWith(() => <button type="button">real</button>));
  render(<LazyFace loader={loader(module)} shape="button" draw={draw} />);
  expect(screen.getByRole("button")).toHaveProperty("disabled", true);
  fireEvent.click(await screen.findByTitle(/could not be loaded. Click to try again/u));
  expect(await screen.findByText("real")).toBeTruthy();
});

test("a face that crashes leaves a quiet note, and can be drawn again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  const Card = () => {
    if (broken) throw new Error("crash");
    return <p>card</p>;
  };
  render(<LazyFace loader={loader(async () => facesWith(Card))} shape="page" draw={draw} />);
  expect((await screen.findByRole("alert")).textContent).toContain("met an error");
  broken = false;
  fireEvent.click(screen.getByText("Try again"));
  expect(await screen.findByText("card")).toBeTruthy();
});

test("what is loaded already is drawn at once", async () => {
  const ready = loader(async () => facesWith(() => <p>card</p>));
  await ready.load();
  render(<LazyFace loader={ready} shape="page" draw={draw} />);
  expect(screen.getByText("card")).toBeTruthy();
});
