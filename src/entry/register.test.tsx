// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import * as React from "react";
import { MemoryRouter, Route, useParams } from "react-router-dom";
import { afterEach, expect, test, vi } from "vitest";
import { DetailsEditNavbar, fakePluginApi } from "../../test/support/fake-plugin-api";
import type { Faces } from "./faces";
import { createFacesLoader } from "./load-faces";
import { register } from "./register";

afterEach(cleanup);

function Page() {
  const { tab = "-", sub = "-" } = useParams<{ tab?: string; sub?: string }>();
  return <h1>{`page ${tab} ${sub}`}</h1>;
}

const faces: Faces = {
  version: "0.0.0",
  Page,
  PerformerButton: ({ id, name }) => {
    const [first] = React.useState(id);
    return <button type="button">{`Sync ${name} ${id}${first === id ? "" : " stale"}`}</button>;
  },
  StudioButton: ({ id }) => <button type="button">{`Sync studio ${id}`}</button>,
  ToolsCard: () => <p>tools card</p>,
  SettingsPanel: () => <p>our settings</p>,
};

function stash() {
  const fake = fakePluginApi();
  const module = vi.fn(async () => ({ faces }));
  register(fake.api, "performerSiteSync", createFacesLoader({ module, style: async () => undefined }));
  return { ...fake, module };
}

function performerPage(patched: ReturnType<typeof stash>["patched"], editing = false) {
  return patched("PerformerPage", ({ performer }) => {
    const [open] = React.useState(editing);
    const { name } = performer as { name: string };
    return (
      <main>
        <section>
          <h2>{name}</h2>
          {open ? (
            <p>editing</p>
          ) : (
            <>
              <DetailsEditNavbar
                objectName={name}
                onToggleEdit={() => undefined}
                onDelete={() => undefined}
                customButtons={<button type="button">Merge</button>}
              />
              {[1, 2].map((n) => (
                <i key={n}>{n}</i>
              ))}
            </>
          )}
        </section>
      </main>
    );
  });
}

test("registers synchronously and loads nothing by itself", () => {
  const { routes, module } = stash();
  expect(routes).toHaveLength(1);
  expect(module).not.toHaveBeenCalled();
});

test.each([
  ["/plugins/performer-site-sync", "page - -"],
  ["/plugins/performer-site-sync/review", "page review -"],
  ["/plugins/performer-site-sync/history/runs", "page history runs"],
])("the route %s draws the page with its parts", async (path, heading) => {
  const { routes } = stash();
  const [route] = routes;
  render(
    <MemoryRouter initialEntries={[path]}>
      <Route path={route!.path} component={route!.component} />
    </MemoryRouter>,
  );
  expect(screen.getByRole("status").textContent).toContain("Loading Performer & Site Sync");
  expect(await screen.findByRole("heading", { name: heading })).toBeTruthy();
});

test("the button joins the row between Merge and Delete, and is a new one for another performer", async () => {
  const errors = vi.spyOn(console, "error");
  const PerformerPage = performerPage(stash().patched);
  const { rerender } = render(<PerformerPage performer={{ id: "7", name: "Ada" }} />);
  await screen.findByText("Sync Ada 7");
  const names = () =>
    within(screen.getByTestId("row"))
      .getAllByRole("button")
      .map((button) => button.textContent);
  expect(names()).toEqual(["Edit", "Merge", "Sync Ada 7", "Delete"]);
  rerender(<PerformerPage performer={{ id: "8", name: "Bea" }} />);
  expect(names()).toEqual(["Edit", "Merge", "Sync Bea 8", "Delete"]);
  expect(errors).not.toHaveBeenCalled();
});

test("without the row, or without a performer, Stash's page stays as it is", () => {
  const PerformerPage = performerPage(stash().patched, true);
  render(<PerformerPage performer={{ id: "7", name: "Ada" }} />);
  expect(screen.getByText("editing")).toBeTruthy();
  const Odd = stash().patched("PerformerPage", () => <p>odd page</p>);
  render(<Odd />);
  expect(screen.getByText("odd page")).toBeTruthy();
});

test("elements that cannot be walked cost the button, not the page", () => {
  const Odd = stash().patched("PerformerPage", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("no");
        },
        has: () => {
          throw new Error("no");
        },
      },
    );
    return [<p key="a">the page</p>, { ...(<p />), props: trap }].slice(0, 2) as unknown as React.ReactElement;
  });
  const walked = Odd({ performer: { id: "7", name: "Ada" } }) as unknown as unknown[];
  expect(walked).toHaveLength(2);
});

function imageInput(path: string, editing = false) {
  const ImageInput = stash().patched("ImageInput", ({ isEditing }) => {
    // Stash's own component has hooks of its own.
    React.useState("");
    return isEditing ? <p>choose an image</p> : <div />;
  });
  return (
    <MemoryRouter initialEntries={[path]}>
      <ImageInput isEditing={editing} />
    </MemoryRouter>
  );
}

test("the studio's button stands where its page shows no image input", async () => {
  render(imageInput("/studios/12/performers"));
  expect(await screen.findByText("Sync studio 12")).toBeTruthy();
});

test.each([
  ["/studios/12", true],
  ["/studios/new", false],
  ["/studios", false],
  ["/performers/12", false],
  ["/scenes/new", true],
])("there is none at %s (editing: %s)", (path, editing) => {
  const { container } = render(imageInput(path, editing));
  expect(container.innerHTML).toBe(editing ? "<p>choose an image</p>" : "<div></div>");
});

test("the tools card shows once, in the first of Stash's two sections", async () => {
  const Section = stash().patched("SettingsToolsSection", ({ children }) => <>{children}</>);
  render(
    <>
      <div data-testid="tools">
        <Section>
          <p>playground</p>
        </Section>
      </div>
      <div data-testid="scene-tools">
        <Section />
      </div>
    </>,
  );
  await screen.findByText("tools card");
  expect(within(screen.getByTestId("tools")).getByText("playground")).toBeTruthy();
  expect(within(screen.getByTestId("tools")).getByText("tools card")).toBeTruthy();
  expect(within(screen.getByTestId("scene-tools")).queryByText("tools card")).toBeNull();
  expect(screen.getByTestId("scene-tools").querySelector("div")?.hidden).toBe(true);
});

test("only our own plugin's settings are replaced", async () => {
  const Settings = stash().patched("PluginSettings", ({ pluginID }) => {
    const [own] = React.useState(`inputs of ${pluginID}`);
    return <p>{own}</p>;
  });
  render(
    <>
      <Settings pluginID="another" />
      <Settings pluginID="performerSiteSync" />
    </>,
  );
  expect(screen.getByText("inputs of another")).toBeTruthy();
  expect(await screen.findByText("our settings")).toBeTruthy();
  expect(screen.queryByText("inputs of performerSiteSync")).toBeNull();
});
