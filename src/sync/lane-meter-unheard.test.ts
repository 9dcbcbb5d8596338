import { expect, it } from "vitest";
import { BOX_A } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { VirtualClock } from "../../test/virtual-clock";
import { LaneMeter } from "./lane-meter";

it("says that the last request got no answer until one comes, also while the next try waits or is under way", () => {
  const clock = new VirtualClock();
  const meter = new LaneMeter(new ScriptedSource(BOX_A, clock), { onChange() {}, now: () => clock.now() });
  const unheard = () => meter.progress().unheard === true;
  meter.note({ type: "request" });
  expect(unheard()).toBe(false);
  meter.note({ type: "unanswered" });
  meter.note({ type: "wait", until: clock.now() + 500, reason: "delay" });
  expect(unheard()).toBe(true);
  meter.note({ type: "request", again: true });
  expect(unheard()).toBe(true);
  meter.go();
  expect(unheard()).toBe(false);
});
