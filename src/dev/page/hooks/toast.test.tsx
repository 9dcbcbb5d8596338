// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import React from "react";
import { IntlProvider } from "react-intl";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { enGB } from "../locales/en-gb";
import { ToastProvider, useToast } from "./toast";

let toast: ReturnType<typeof useToast>;
const Probe = () => {
  toast = useToast();
  return null;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockImplementation(() => {});
  render(
    <IntlProvider locale="en-GB" messages={enGB}>
      <ToastProvider>
        <Probe />
      </ToastProvider>
    </IntlProvider>,
  );
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it("keeps the error of one tick although a success follows in the same tick", () => {
  act(() => {
    toast.error(new Error("It broke"));
    toast.success("Saved");
  });
  expect(screen.getByText("It broke")).toBeTruthy();
  expect(screen.queryByText("Saved")).toBeNull();
});

it("hides a success after three seconds, an error after five, and then shows the next", () => {
  const hidden = () => document.querySelector(".toast-container")?.classList.contains("hidden");
  act(() => toast.success("Saved"));
  act(() => void vi.advanceTimersByTime(2900));
  expect(hidden()).toBe(false);
  act(() => void vi.advanceTimersByTime(200));
  expect(hidden()).toBe(true);
  act(() => toast.error("It broke"));
  act(() => void vi.advanceTimersByTime(4900));
  expect(hidden()).toBe(false);
  act(() => void vi.advanceTimersByTime(200));
  expect(hidden()).toBe(true);
  act(() => toast.success("Saved at last"));
  expect(hidden()).toBe(false);
  expect(screen.getByText("Saved at last")).toBeTruthy();
});
