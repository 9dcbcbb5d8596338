/** What is matched without a person, held against the truth of the sample, which the plugin never sees. */
import { type BoxKey, boxKeys, type PerformerTruth } from "../../src/dev/seed/truth";
import { ENDPOINTS } from "./bench-boxes";
import { type BenchWorld, benchWorld } from "./bench-world";
import type { Measured } from "./figure";

interface Score {
  /** Matches made without a person, and how many of them are right. */
  readonly made: number;
  readonly right: number;
  /** Pairs of a performer and a box with evidence that decides, and how many of those were found. */
  readonly decidable: number;
  readonly found: number;
}

type Pick = (truth: PerformerTruth, box: BoxKey) => string | null;

/** "Exact name, last one wins": of the box's living entities of that name the last one. */
function byExactName(world: BenchWorld): Pick {
  const names = new Map(world.entities.map((entity) => [entity.id, entity.name]));
  const last = Object.fromEntries(
    boxKeys.map((box) => {
      const alive = [...world.boxes[box].store.performers.values()].filter((row) => !row.deleted);
      return [box, new Map(alive.map((row) => [row.name, row.id]))];
    }),
  ) as Record<BoxKey, Map<string, string>>;
  return (truth, box) => last[box].get(names.get(truth.localId) ?? "") ?? null;
}

/**
 * Is there evidence that decides in this box, judged without the plugin's code: a stash id (where the truth does not call
 * it wrong or shared), or, in a box not linked, what the truth says of unlinked performers, or the same name and full
 * birthdate on both sides.
 */
function decidable(world: BenchWorld): (truth: PerformerTruth, box: BoxKey) => boolean {
  const locals = new Map(world.entities.map((entity) => [entity.id, entity]));
  return (truth, box) => {
    const id = truth.upstream[box];
    if (id === undefined) return false;
    if (truth.linked.includes(box) || truth.linked.length === 0) return truth.decidable;
    const local = locals.get(truth.localId);
    const row = world.boxes[box].store.performers.get(id);
    const { birthdate } = local?.record ?? {};
    const full = typeof birthdate === "string" && birthdate.length === 10;
    return full && row?.birth_date === birthdate && row.name.toLowerCase() === local?.name.toLowerCase();
  };
}

function score(world: BenchWorld, pick: Pick): Score {
  const decides = decidable(world);
  const pairs = world.sample.truth.performers.flatMap((truth) =>
    boxKeys.map((box) => ({
      picked: pick(truth, box),
      true: truth.upstream[box] ?? null,
      decides: decides(truth, box),
    })),
  );
  const made = pairs.filter((pair) => pair.picked !== null);
  const sure = pairs.filter((pair) => pair.decides);
  return {
    made: made.length,
    right: made.filter((pair) => pair.picked === pair.true).length,
    decidable: sure.length,
    found: sure.filter((pair) => pair.picked === pair.true).length,
  };
}

/** Certain verdicts of a run with name search over the sample's three boxes. */
export async function measureMatching(performers: number): Promise<Measured[]> {
  const world = benchWorld({ size: performers });
  const { plans } = await world.clock.until(world.run(world.tab({ delayMs: () => 0 }), { nameSearch: true }));
  const ours = score(world, (truth, box) => {
    const view = plans.get(truth.localId)?.sources.find((one) => one.endpoint === ENDPOINTS[box]);
    return view?.verdict === "certain" ? view.entityId : null;
  });
  const naive = score(world, byExactName(world));
  const precision = (one: Score) => one.right / one.made;
  const recall = (one: Score) => one.found / one.decidable;
  return [
    {
      name: "match_precision",
      value: precision(ours),
      unit: `(${ours.right} of ${ours.made})`,
      versus: `${precision(naive).toFixed(3)} (${naive.right} of ${naive.made}): exact name, last one wins`,
      ratio: precision(ours) / precision(naive),
    },
    {
      name: "match_recall",
      value: recall(ours),
      unit: `(${ours.found} of ${ours.decidable})`,
      versus: `${recall(naive).toFixed(3)} (${naive.found} of ${naive.decidable}): exact name, last one wins`,
      ratio: recall(ours) / recall(naive),
    },
  ];
}
