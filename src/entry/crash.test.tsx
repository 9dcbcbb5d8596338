// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import * as React from "react";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DetailsEditNavbar, fakePluginApi } from "../../test/support/fake-plugin-api";
import type { Faces } from "./faces";
import { createFacesLoader } from "./load-faces";
import { register } from "./register";
import { MIRROR_KEY } from "./watch";

let broken = true;

/** A face that throws while it is drawn, until it is mended. */
function face(name: string) {
  return () => {
    if (broken) throw new Error(`${name} is broken`);
    return <p>{name} is drawn</p>;
  };
}

const faces: Faces = {
  version: "0.0.0",
  Page: face("page"),
  PerformerButton: face("performer button"),
  StudioButton: face("studio button"),
  ToolsCard: face("tools card"),
  SettingsPanel: face("settings panel"),
  version: "0.0.0",
};

function stash(module: () => Promise<unknown> = async () => ({ faces })) {
  const fake = fakePluginApi();
  register(
    fake.api,
    "performerSiteSync",
    createFacesLoader({
      module,
      style: async () => undefined,
      entry: async () => "main-test.mjs",
    }),
  );
  return fake;
}

type Fake = ReturnType<typeof stash>;

/** Every place in Stash where something of ours stands, with what Stash itself shows there. */
const PLACES: Record<string, { name: string; host: string; draw(fake: Fake): React.ReactElement }> = {
  "our own page": {
    name: "page",
    host: "",
    draw: ({ routes }) => React.createElement(routes[0]?.component ?? React.Fragment),
  },
  "a performer's page": {
    name: "performer button",
    host: "Edit",
    draw({ patched }) {
      const Page = patched("PerformerPage", () => (
        <DetailsEditNavbar objectName="Ada" onToggleEdit={() => undefined} onDelete={() => undefined} />
      ));
      return <Page performer={{ id: "7", name: "Ada" }} />;
    },
  },
  "a studio's page": {
    name: "studio button",
    host: "image input",
    draw({ patched }) {
      const Input = patched("ImageInput", () => <p>image input</p>);
      return <Input isEditing={false} />;
    },
  },
  "Settings, Tools": {
    name: "tools card",
    host: "playground",
    draw({ patched }) {
      const Section = patched("SettingsToolsSection", () => <p>playground</p>);
      return <Section />;
    },
  },
  "Settings, Plugins": {
    name: "settings panel",
    host: "",
    draw({ patched }) {
      const Settings = patched("PluginSettings", () => <p>raw inputs</p>);
      return <Settings pluginID="performerSiteSync" />;
    },
  },
};

/** Beside everything else of the page, as Stash has it: it must stand whatever happens. */
function drawIn(place: keyof typeof PLACES, fake: Fake) {
  return render(
    <MemoryRouter initialEntries={["/studios/12"]}>
      <h1>Stash</h1>
      {PLACES[place]?.draw(fake)}
    </MemoryRouter>,
  );
}

beforeEach(() => {
  broken = true;
  localStorage.clear();
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(cleanup);

describe.each(Object.entries(PLACES))("%s", (place, { name, host }) => {
  it("stands when our face throws, says what happened and what to do, and draws it again", async () => {
    drawIn(place, stash());
    const button = place.endsWith("page") && place !== "our own page";
    const said = button
      ? (await screen.findByTitle(/met an error and is not shown/)).title
      : (await screen.findByRole("alert")).textContent;
    expect(said).toContain("the rest of Stash works");
    expect(said).toContain("reload this page");
    expect(screen.getByRole("heading", { name: "Stash" })).toBeTruthy();
    if (host !== "") expect(screen.getByText(host)).toBeTruthy();
    broken = false;
    fireEvent.click(screen.getByText(button ? "Sync" : "Try again"));
    expect(await screen.findByText(`${name} is drawn`)).toBeTruthy();
  });

  it("stands when our script cannot be loaded: plugin updated, Stash restarting, session over", async () => {
    const module = vi.fn<() => Promise<unknown>>().mockRejectedValue(new Error("Failed to fetch"));
    drawIn(place, stash(module));
    expect(
      await screen.findByText(/could not be loaded/).catch(() => screen.findByTitle(/could not be loaded/)),
    ).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Stash" })).toBeTruthy();
    if (host !== "") expect(screen.getByText(host)).toBeTruthy();
  });
});

describe("what stands there without the lazy part", () => {
  const trap = () => {
    throw new Error("no router here");
  };

  it("a studio's place outside any router costs the button only", () => {
    const Input = stash().patched("ImageInput", () => <p>image input</p>);
    render(<Input isEditing={false} />);
    expect(screen.getByText("image input")).toBeTruthy();
  });

  it("the badge in Stash's bar costs only itself", () => {
    localStorage.setItem(MIRROR_KEY, JSON.stringify({ hours: 1, at: 1, changed: 3 }));
    const Items = stash().patched("MainNavBar.UtilityItems", () => <p>Stash's own items</p>);
    // Its link needs a router, and here is none.
    render(<Items />);
    expect(screen.getByText("Stash's own items")).toBeTruthy();
  });

  it("the tools card is let go where the document cannot be asked", () => {
    vi.spyOn(document, "querySelector").mockImplementation(trap);
    const Section = stash().patched("SettingsToolsSection", () => <p>playground</p>);
    render(<Section />);
    expect(screen.getByText("playground")).toBeTruthy();
  });

  it.each(["{", "5", "null", "[]", '{"changed":"<b>"}', '{"hours":{},"changed":null}'])(
    "what is remembered of changes may be anything: %s",
    (text) => {
      localStorage.setItem(MIRROR_KEY, text);
      const Items = stash().patched("MainNavBar.UtilityItems", () => <p>Stash's own items</p>);
      render(
        <MemoryRouter>
          <Items />
        </MemoryRouter>,
      );
      expect(screen.getByText("Stash's own items")).toBeTruthy();
      expect(document.querySelector("b")).toBeNull();
    },
  );
});
