// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { reveal } from "./reveal";

/** A body from 100 to 600 px with a bar of 150 px that sticks, and a row at `top`; how far it is scrolled after. */
function scrolled(top: number, height: number): number {
  document.body.innerHTML = `<div class="pss-dialog-body"><table><thead></thead>
    <tbody><tr class="pss-row"><th></th></tr></tbody></table></div>`;
  const place = (selector: string, from: number, tall: number) => {
    const element = document.querySelector<HTMLElement>(selector)!;
    element.getBoundingClientRect = () => new DOMRect(0, from, 1000, tall);
    return element;
  };
  const body = place(".pss-dialog-body", 100, 500);
  place("thead", 100, 150);
  place(".pss-row", top, height);
  body.scrollTop = 1000;
  reveal(document.querySelector("th")!);
  return body.scrollTop - 1000;
}

describe("reveal", () => {
  it.each([
    ["leaves what is to be seen", 300, 60, 0],
    ["brings out what is under the bar that sticks", 200, 60, -50],
    ["brings up what is under the foot", 580, 60, 40],
    ["shows the beginning of what is higher than the space", 400, 900, 150],
  ])("%s", (_what, top, height, by) => {
    expect(scrolled(top, height)).toBe(by);
  });

  it("does nothing outside of a dialog", () => {
    document.body.innerHTML = "<p></p>";
    expect(() => reveal(document.querySelector("p")!)).not.toThrow();
  });
});
