// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Faces } from "./faces";
import { LazyFace } from "./lazy-face";
import { createFacesLoader } from "./load-faces";

afterEach(cleanup);

const draw = ({ ToolsCard }: Faces) => <ToolsCard />;

function facesWith(ToolsCard: React.ComponentType) {
  return { faces: { ToolsCard, version: "0.0.0" } as unknown as Faces };
}

function loader(module: () => Promise<unknown>) {
  return createFacesLoader({ module, style: async () => undefined, entry: async () => 'load("main-test.mjs")' });
}

test("a failed load says so and tries again on request", async () => {
  const module = vi
    .fn<() => Promise<unknown>>()
    .mockRejectedValueOnce(new Error("gone"))
    .mockRejectedValueOnce(new Error("gone"))
    .mockResolvedValue(facesWith(() => <p>card</p>));
  render(<LazyFace loader={loader(module)} shape="page" draw={draw} />);
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded.");
  expect(screen.queryByText("Reload")).toBeNull();
  fireEvent.click(screen.getByText("Try again"));
  expect(screen.getByRole("status")).toBeTruthy();
  expect(await screen.findByRole("alert")).toBeTruthy();
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
  fireEvent.click(await screen.findByTitle(/could not be loaded. Check that Stash is running. Click to try again\./u));
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

describe("after an update of the plugin", () => {
  const newer = async () => 'load("main-newer.mjs")';

  test("a page that had not loaded the faces offers to reload, as a button too", async () => {
    const reload = vi.fn();
    const module = async () => Promise.reject(new Error("404"));
    const make = () => createFacesLoader({ module, style: async () => undefined, entry: newer, reload });
    const page = render(<LazyFace loader={make()} shape="page" draw={draw} />);
    expect((await screen.findByRole("alert")).textContent).toContain("was updated since this page was opened");
    fireEvent.click(screen.getByText("Reload"));
    expect(reload).toHaveBeenCalledTimes(1);
    page.unmount();
    render(<LazyFace loader={make()} shape="button" draw={draw} />);
    fireEvent.click(await screen.findByTitle(/was updated .*/u));
    expect(reload).toHaveBeenCalledTimes(2);
  });

  test("a page that has the older faces goes on with them and says so, once a minute has passed", async () => {
    let now = 0;
    const reload = vi.fn();
    const module = async () => facesWith(() => <p>card</p>);
    const ready = createFacesLoader({ module, style: async () => undefined, entry: newer, reload, now: () => now });
    await ready.load();
    const first = render(<LazyFace loader={ready} shape="page" draw={draw} />);
    expect(await ready.outdated()).toBe(false);
    expect(screen.queryByRole("alert")).toBeNull();
    first.unmount();
    now = 60_000;
    render(<LazyFace loader={ready} shape="page" draw={draw} />);
    expect((await screen.findByRole("alert")).textContent).toContain("was updated");
    expect(screen.getByText("card")).toBeTruthy();
  });

  test("files of two versions are not mixed", async () => {
    const module = async () => ({ faces: { ...facesWith(() => <p>card</p>).faces, version: "9.9.9" } });
    render(<LazyFace loader={loader(module)} shape="page" draw={draw} />);
    expect((await screen.findByRole("alert")).textContent).toContain("files of two versions");
    expect(screen.getByText("Reload")).toBeTruthy();
    expect(screen.queryByText("card")).toBeNull();
  });

  test("a Stash that does not answer is no update", async () => {
    const entry = async () => Promise.reject(new Error("offline"));
    const module = async () => Promise.reject(new Error("offline"));
    const away = createFacesLoader({ module, style: async () => undefined, entry });
    expect(await away.outdated()).toBe(false);
    render(<LazyFace loader={away} shape="page" draw={draw} />);
    expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
  });
});
