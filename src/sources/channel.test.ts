import { expect, it } from "vitest";
import { reply, uuid } from "../../test/fake-box";
import { sourceSetup } from "../../test/source-setup";

/** Asks for one record of a box that answers the first requests as `how` does, and tells what was said meanwhile. */
async function said(how: readonly (() => Response)[]) {
  const { clock, box, askIds, events } = sourceSetup({ random: () => 0.5 });
  const good = box.answer;
  box.answer = (request, count) => how[count - 1]?.() ?? good(request, count);
  await clock.until(askIds([uuid(1)]));
  return events.flatMap((event) => {
    if (event.type === "unanswered") return ["unanswered"];
    return event.type === "request" ? [event.again ? "again" : "request"] : [];
  });
}

it("says of each try without an answer that it had none, and that the next is another try of the same", async () => {
  const dead = () => new TypeError("Failed to fetch") as never;
  expect(await said([dead, () => reply("oops", 503)])).toEqual([
    "request",
    "unanswered",
    "again",
    "unanswered",
    "again",
  ]);
});

it("takes a source that asks to slow down for one that answered", async () => {
  expect(await said([() => reply("slow down", 429)])).toEqual(["request", "again"]);
});

it("says nothing of the kind where the first try is answered", async () => {
  expect(await said([])).toEqual(["request"]);
});
