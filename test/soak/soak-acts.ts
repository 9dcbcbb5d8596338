/** What may happen in a soak: a person at the faces, other hands, time, and everything that breaks. Each act is one row. */
import type { FieldKey } from "../../src/sync/fields";
import type { Choice, Choices, Plan } from "../../src/sync/plan-types";
import { safeChoices } from "../../src/sync/unattended";
import type { RunOptions } from "../../src/sync/run-types";
import type { UndoRecord } from "../../src/sync/journal";
import type { SoakPage } from "./soak-world";
import type { Soak } from "./soak";
import { standingFields } from "../../src/sync/undo-state";

type Act = (soak: Soak, page: SoakPage) => Promise<void>;

/** Kinds that a person can decide about in the review. */
const DECIDABLE = new Set(["fill", "stale", "differs", "updated", "cleared", "kept", "conflict", "suspicious", "link"]);

/** What a person might choose for one field. */
function choiceFor(soak: Soak, plan: Plan, diff: Plan["diffs"][number]): Choice | null {
  if (!DECIDABLE.has(diff.kind)) return null;
  const dice = soak.random();
  if (dice < 0.45) return { type: "take", value: diff.proposed, from: diff.agree };
  if (dice < 0.6) {
    const view = soak.pick(plan.sources.filter((one) => one.values[diff.field] !== undefined));
    const value = view?.values[diff.field];
    return view && value !== undefined ? { type: "take", value, from: [view.endpoint] } : null;
  }
  if (dice < 0.75) return { type: "keep" };
  return dice < 0.85 ? { type: "dismiss", forGood: soak.random() < 0.3 } : null;
}

function choicesFor(soak: Soak, plan: Plan): Choices {
  if (soak.random() < 0.4) return safeChoices(plan);
  const chosen = plan.diffs.flatMap((diff) => {
    const choice = choiceFor(soak, plan, diff);
    return choice ? [[diff.field, choice] as const] : [];
  });
  return Object.fromEntries(chosen);
}

function waiting(soak: Soak, page: SoakPage, most: number): readonly Plan[] {
  const desk = soak.random() < 0.75 ? page.stores.review : page.stores.reviews.studio;
  return soak.some([...desk.getState().plans.values()], most);
}

function deskOf(page: SoakPage, plan: Pick<Plan, "type">) {
  return page.stores.reviews[plan.type].getState();
}

const accept: Act = async (soak, page) => {
  const plans = waiting(soak, page, 40);
  const requests = plans.map((plan) => ({ plan, choices: choicesFor(soak, plan) }));
  const [first] = plans;
  if (!first) return;
  for (const outcome of await deskOf(page, first).apply(requests))
    soak.note(outcome.status === "applied" ? "applied" : `not applied: ${outcome.problem.kind}`);
};

const run: Act = async (soak, page) => {
  const { run: store } = page.stores;
  const { interrupted } = store.getState();
  if (interrupted) {
    const tallied = interrupted.tally && !interrupted.confirmed;
    const dice = soak.random();
    if (dice < 0.25) return store.getState().discard();
    return tallied && dice < 0.8 ? store.getState().confirm() : store.getState().resume();
  }
  const task = soak.pick<RunOptions["task"]>([
    ...(["update-performers", "update-performers", "update-performers"] as const),
    ...(["update-studios", "link-performers", "link-studios"] as const),
  ]);
  const selections = [{}, {}, { linked: true }, { favorites: true }, { ids: soak.some(soak.performerIds(), 15) }];
  const links = task?.startsWith("link") ?? false;
  await store.getState().start({
    task: task ?? "update-performers",
    selection: (links ? {} : soak.pick(selections)) ?? {},
    nameSearch: soak.random() < 0.5,
    fresh: soak.random() < 0.3,
    mode: soak.pick(["review", "safe", "safe", "everything"] as const) ?? "review",
  });
};

/** A run of which the person says pause or stop in the middle, or accepts something meanwhile. */
const runAndMeddle: Act = async (soak, page) => {
  const work = run(soak, page);
  work.catch(() => undefined);
  await soak.world.clock.sleep(soak.random() * 20_000);
  const { pause, stop } = page.stores.run.getState();
  const dice = soak.random();
  if (dice < 0.3) pause();
  else if (dice < 0.5) stop();
  else if (dice < 0.8) await accept(soak, soak.anyPage());
  else await takeBack(soak, soak.anyPage());
  await work;
};

const syncOne: Act = async (soak, page) => {
  const id = soak.pick(soak.performerIds());
  const plan = id === undefined ? null : await page.stores.review.getState().syncOne(id);
  if (plan) await page.stores.review.getState().apply([{ plan, choices: choicesFor(soak, plan) }]);
};

const records = (soak: Soak): UndoRecord[] =>
  soak.records().filter((record) => record.act === undefined && standingFields(record).length > 0);

const takeBack: Act = async (soak, page) => {
  const all = records(soak);
  const one = soak.pick(all);
  if (!one) return;
  const dice = soak.random();
  const wanted =
    dice < 0.3
      ? all.filter((record) => record.runId === one.runId)
      : dice < 0.6
        ? all.filter((record) => record.entityId === one.entityId && record.type === one.type)
        : [one];
  const fields = soak.random() < 0.3 ? soak.some(one.fields, 2).map(({ field }): FieldKey => field) : null;
  const targets = wanted.map(({ id }) => ({ id, ...(fields && { fields }), force: soak.random() < 0.1 }));
  for (const outcome of await page.stores.review.getState().takeBack(targets))
    soak.note(outcome.undoId === null ? `not taken back: ${outcome.problem?.kind ?? "nothing"}` : "taken back");
};

const lock: Act = async (soak, page) => {
  const [plan] = waiting(soak, page, 1);
  const diff = plan && soak.pick(plan.diffs);
  if (plan?.type === "performer" && diff) await deskOf(page, plan).lock([plan], [diff.field], soak.random() < 0.6);
};

const choose: Act = async (soak, page) => {
  const open = [...page.stores.review.getState().plans.values()].filter((plan) =>
    plan.sources.some((view) => view.candidates.length > 0),
  );
  const plan = soak.pick(open);
  const view = plan && soak.pick(plan.sources.filter((one) => one.candidates.length > 0));
  const candidate = view && soak.pick(view.candidates);
  if (!plan || !view || !candidate) return;
  const answer = soak.pick([{ type: "chosen", id: candidate.id }, { type: "none" }, { type: "never" }, null] as const);
  await page.stores.review.getState().choose(plan, view.endpoint, answer ?? null);
};

const settings: Act = async (soak, page) => {
  await page.stores.settings.getState().save({
    images: soak.random() < 0.7,
    staleUnattended: soak.random() < 0.5,
    oldNameToAlias: soak.random() < 0.5,
    historyMegabytes: 2000,
    policies: soak.random() < 0.5 ? {} : { height: "overwrite", country: "ignore", aliases: "union" },
    disabledSources: soak.random() < 0.2 ? soak.some(soak.endpoints, 1) : [],
    precedence: soak.random() < 0.5 ? [] : [...soak.endpoints].reverse(),
  });
};

/** Acts of persons, with how often each comes. */
export const PERSON: readonly (readonly [name: string, weight: number, act: Act])[] = [
  ["run", 8, run],
  ["run and meddle", 6, runAndMeddle],
  ["accept", 12, accept],
  ["take back", 8, takeBack],
  ["sync one", 6, syncOne],
  ["lock", 2, lock],
  ["choose", 3, choose],
  ["settings", 2, settings],
  ["test connections", 2, async (_, page) => page.stores.sources.getState().test()],
  ["look at the history", 1, async (_, page) => page.stores.history.getState().load()],
];
