// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import * as React from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Announcer } from "./announcer";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const said = () => screen.getByTestId("pss-announcer").textContent;
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it("says the first at once, then the newest at most every 10 s", () => {
  const { rerender } = render(<Announcer message="1 of 9" />);
  expect(said()).toBe("1 of 9");
  for (let n = 2; n <= 9; n++) {
    pass(1000);
    rerender(<Announcer message={`${n} of 9`} />);
  }
  expect(said()).toBe("1 of 9");
  pass(2000);
  expect(said()).toBe("9 of 9");
});

it("does not hold back what is urgent, and keeps silent without words", () => {
  const { rerender } = render(<Announcer message="" />);
  expect(said()).toBe("");
  rerender(<Announcer message="working" />);
  rerender(<Announcer message="finished" urgent />);
  expect(said()).toBe("finished");
});

it("says nothing any more of what is over", () => {
  const { rerender } = render(<Announcer message="0 of 55" />);
  rerender(<Announcer message="" />);
  expect(said()).toBe("");
  rerender(<Announcer message="0 of 9" urgent />);
  expect(said()).toBe("0 of 9");
});
