// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import * as React from "react";
import { afterEach, describe, expect, it } from "vitest";
import { genderEvidence, traitEvidence } from "../sync/evidence";
import type { Evidence } from "../sync/plan-types";
import { useEvidenceWords } from "./evidence-words";
import { MessagesProvider } from "./messages/messages-provider";
import { drawFace } from "./testing/draw-face";

function Say({ one }: { one: Evidence }) {
  return <>{useEvidenceWords()(one)}</>;
}

const said = (one: Evidence | null | undefined) =>
  one
    ? drawFace(
        <MessagesProvider>
          <Say one={one} />
        </MessagesProvider>,
      ).container.textContent
    : null;

describe("evidence in words", () => {
  afterEach(cleanup);

  it("says values as their fields are drawn, as evidence gives them", () => {
    const gender = genderEvidence({ gender: "FEMALE" }, { gender: "TRANSGENDER_MALE" });
    expect(said(gender)).toBe("other gender: Transgender male, yours Female");
    const [country, height] = traitEvidence({ country: "NO", height: 161 }, { country: "AU", height: 188 });
    expect(said(country)).toBe("other country: Australia, yours Norway");
    expect(said(height)).toBe("other height: 188 cm, yours 161 cm");
  });

  it("says other words as they are, what is hidden in them spelt out", () => {
    expect(said({ id: "same-gender", weight: "for" })).toBe("same gender");
    expect(said({ id: "other-name", weight: "against", values: { name: "Wren\u202E" } })).toBe(
      "other name: Wren⟨U+202E⟩",
    );
    expect(said({ id: "shared-entity", weight: "against", values: { count: 2 } })).toBe(
      "2 other performers here are linked to it",
    );
  });
});
