/** Politeness among troubles: several tabs, reloads, a person in between, every sort of failure, boxes that die and come back; on the virtual clock. */
import { type FaultSettings, noFaults } from "../../src/dev/faults";
import { createRandom } from "../../src/dev/prng";
import { boxKeys } from "../../src/dev/seed/truth";
import { ENDPOINTS, tooSoon } from "./bench-boxes";
import { type BenchWorld, benchWorld, DELAY_MS, type RunSeen } from "./bench-world";
import type { Measured } from "./figure";

const TENTH = {
  rate429: 0.1,
  rate5xx: 0.1,
  rateTimeout: 0.1,
  rateCut: 0.1,
  rateHtml: 0.1,
  rateGraphqlErrors: 0.1,
};

/** Requests a minute that Stash is told to keep for the second box: a longer gap than the user's delay. */
const SLOW_RATE = 12;

function troubled(size: number, seed: number): BenchWorld {
  const world = benchWorld({ size });
  // Readable 429s that say how long to wait, ones that say nothing, and ones that look like a broken network.
  world.boxes.harbour.faults.set({ ...TENTH, cors429: true, retryAfter: 20 });
  world.boxes.lantern.faults.set({ ...TENTH, cors429: true });
  world.boxes.mirador.faults.set({ ...TENTH });
  // Each round meets the troubles in another order.
  for (const key of boxKeys) for (let skip = 0; skip < seed * 7; skip++) world.boxes[key].faults.draw(true);
  return world;
}

/**
 * Performers that a run left neither compared by all of their sources nor listed with the reason: one that was never
 * compared, one whose failed source is not in the list, one that is said to be gone although the box has it.
 */
function losses(world: BenchWorld, { plans, result }: RunSeen): number {
  const listed = new Set(result.failures.map((one) => `${one.id} ${one.endpoint}`));
  return world.entities.filter((entity) => {
    const plan = plans.get(entity.id);
    if (!plan) return true;
    return boxKeys.some((key) => {
      const view = plan.sources.find((one) => one.endpoint === ENDPOINTS[key]);
      if (!view) return true;
      if (view.state === "failed") return view.failure === null || !listed.has(`${entity.id} ${view.endpoint}`);
      const { performers } = world.boxes[key].store;
      return view.state === "erased" && view.linkedId !== null && performers.has(view.linkedId);
    });
  }).length;
}

interface Round {
  readonly violations: number;
  readonly requests: number;
  readonly failed: number;
  readonly performers: number;
  readonly lost: number;
}

/** Ways in which a box is gone for a while: dead behind its proxy, shut out without CORS headers, a login page, nothing at all. */
const OUTAGES = [
  { rate5xx: 1 },
  { rate429: 1, cors429: false },
  { rateHtml: 1 },
  { rateTimeout: 1 },
] as const satisfies readonly Partial<FaultSettings>[];

/** In the middle of the runs one box after the other is gone for a while, and comes back with the troubles it had. */
async function boxOutage({ boxes, clock }: BenchWorld, seed: number): Promise<void> {
  for (const [n, key] of boxKeys.entries()) {
    await clock.sleep(4_000 + seed * 1_500);
    const { faults } = boxes[key];
    const before = { ...faults.settings };
    faults.set({ ...noFaults, ...OUTAGES[(n + seed) % OUTAGES.length] });
    await clock.sleep(20_000 + seed * 4_000);
    faults.set(before);
  }
}

/** Two tabs at work at once, one of them closed midway and opened again, while a person asks for single performers. */
async function playRound(size: number, seed: number, alone: boolean): Promise<Round> {
  const world = troubled(size, seed);
  const { clock } = world;
  const { next } = createRandom(seed);
  const options = { random: next, rates: { lantern: SLOW_RATE }, alone };
  const [one, two] = [world.tab(options), world.tab(options)];
  const closing = new AbortController();
  const closed = world.run(one, { nameSearch: true }, closing.signal).catch(() => null);
  const bulk = world.run(two, { nameSearch: true });
  const person = (async () => {
    for (const entity of world.entities.slice(0, 5)) {
      await clock.sleep(9_000);
      await world.run(two, { selection: { ids: [entity.id] }, nameSearch: true, priority: "person" });
    }
  })();
  const reload = (async () => {
    await clock.sleep(25_500);
    closing.abort(new DOMException("closed", "AbortError"));
    await closed;
    return world.run(world.tab(options), { nameSearch: true });
  })();
  const outage = boxOutage(world, seed);
  const [seen, again] = await clock.until(Promise.all([bulk, reload, person, outage]));
  const gapOf = { harbour: DELAY_MS, lantern: Math.max(DELAY_MS, 60_000 / SLOW_RATE), mirador: DELAY_MS };
  const spans = boxKeys.flatMap((key) => world.boxes[key].spans);
  return {
    violations: boxKeys.reduce((sum, key) => sum + tooSoon(world.boxes[key].spans, gapOf[key]), 0),
    requests: spans.length,
    failed: spans.filter((span) => span.fault !== null).length,
    performers: 2 * world.entities.length,
    lost: losses(world, seen) + losses(world, again),
  };
}

/**
 * `rounds` of two tabs over a sample of `size` performers, a tenth each of six sorts of failure. `alone` keeps the tabs from knowing of
 * each other: a control, which must show violations.
 */
export async function measureTroubles(size: number, rounds: number, alone = false): Promise<Measured[]> {
  const seen: Round[] = [];
  for (let seed = 1; seed <= rounds; seed++) seen.push(await playRound(size, seed, alone));
  const sum = (of: keyof Round) => seen.reduce((total, round) => total + round[of], 0);
  return [
    {
      name: "delay_violations",
      value: sum("violations"),
      unit: "violations",
      versus: `${sum("requests")} requests of two tabs at once, ${sum("failed")} of them failed`,
      ratio: null,
    },
    {
      name: "fault_losses",
      value: sum("lost"),
      unit: "performers",
      versus: `${sum("performers")} performers in runs with these failures`,
      ratio: null,
    },
  ];
}
