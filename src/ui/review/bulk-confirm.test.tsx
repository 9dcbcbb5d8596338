// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { DiffKind } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace } from "../testing/draw-face";
import type { Bulk } from "./bulk";
import { BulkConfirm } from "./bulk-confirm";

function ask(kinds: readonly DiffKind[], action: Bulk["action"] = "take") {
  const bulk: Bulk = {
    action,
    endpoint: null,
    requests: [],
    performers: 5,
    changes: kinds.length,
    kinds: new Map(kinds.map((kind) => [kind, 1])),
    left: 0,
    doubtful: 0,
  };
  drawFace(
    <MessagesProvider>
      <BulkConfirm bulk={bulk} onCancel={vi.fn()} onConfirm={vi.fn()} />
    </MessagesProvider>,
  );
  return screen.getByRole("dialog").textContent;
}

describe("the question before a bulk action", () => {
  afterEach(cleanup);

  it("says of dead links that they go, and that values stay", () => {
    const words = ask(["deleted"]);
    expect(words).toContain("The Stash IDs that lead nowhere any more are taken away.");
    expect(words).not.toContain("What the sources say");
  });

  it("says of anything else together with them that values are written", () => {
    expect(ask(["deleted", "differs"])).toContain("What the sources say, by source order, is written to Stash now");
  });
});
