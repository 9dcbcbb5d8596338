// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import * as React from "react";
import { IntlProvider } from "react-intl";
import { afterEach, expect, it, vi } from "vitest";
import { useFieldLabel } from "./field-label";
import type { Languages } from "./languages";
import { MessagesProvider } from "./messages-provider";
import { b, Msg, useText } from "./use-text";

afterEach(cleanup);

function Sample() {
  const text = useText();
  const label = useFieldLabel();
  return (
    <>
      <p data-testid="text">{text("tab.review")}</p>
      <p data-testid="other">{text("tab.settings")}</p>
      <p data-testid="rich">
        <Msg id="run.unchanged" values={{ b, n: 4316 }} />
      </p>
      <p data-testid="host">{label("eyeColor")}</p>
      <p data-testid="ours">{label("career")}</p>
    </>
  );
}

const said = (id: string) => screen.getByTestId(id).textContent;

it("works without a host, in English", () => {
  render(
    <MessagesProvider>
      <Sample />
    </MessagesProvider>,
  );
  expect(said("text")).toBe("Review");
  expect(said("rich")).toBe("4,316 unchanged");
  expect(screen.getByTestId("rich").querySelector("b")?.textContent).toBe("4,316");
});

it("keeps the host's words and language, says ours in English until the translation is there", async () => {
  const onError = vi.fn();
  const languages: Languages = { de: async () => ({ "tab.review": "Prüfen" }) };
  render(
    <IntlProvider locale="de-DE" messages={{ eye_color: "Augenfarbe" }} onError={onError}>
      <MessagesProvider languages={languages}>
        <Sample />
      </MessagesProvider>
    </IntlProvider>,
  );
  expect(said("text")).toBe("Review");
  expect(said("host")).toBe("Augenfarbe");
  expect(said("ours")).toBe("Career");
  await screen.findByText("Prüfen");
  expect(said("other")).toBe("Settings");
  expect(said("rich")).toBe("4.316 unchanged");
  expect(onError).not.toHaveBeenCalled();
});

it("stays English when a language cannot be loaded", async () => {
  const languages: Languages = { fr: () => Promise.reject(new Error("404")) };
  render(
    <IntlProvider locale="fr" messages={{}}>
      <MessagesProvider languages={languages}>
        <Sample />
      </MessagesProvider>
    </IntlProvider>,
  );
  await Promise.resolve();
  expect(said("text")).toBe("Review");
});
