import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";

/** For tests of a list: a window of 1400 px, as a document of its own for each test. */
export function wideWindow(): void {
  beforeEach(() => {
    window.innerWidth = 1400;
    // jsdom has no layout; the virtual list asks for the height of its window.
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
  });
  afterEach(() => {
    cleanup();
    vi.clearAllMocks();
  });
}
