/** Invented plans for the tests of the review: one performer with every kind of difference, and variations of it. */
import type { Candidate, FieldDiff, Plan, SourceView } from "../../sync/plan-types";
import type { MaybeValue } from "../../sync/values";
import { LANTERN, sampleDiff, sampleImage, sampleView } from "./review-parts";
import { HARBOUR, NORTH, START } from "./samples";

const UUID = "f3a10000-0000-4000-8000-000000009c20";

const NORTH_VALUES: Record<string, MaybeValue> = {
  name: "Wren Thistledown",
  disambiguation: null,
  aliases: ["W. Thistle", "Wrenna Down", "Wren North"],
  gender: "FEMALE",
  birthdate: "1994-03-20",
  country: "NO",
  hairColor: "Red",
  height: null,
  career: "2015 - 2025",
  tattoos: ["Left wrist, swallow", "Back, compass"],
  urls: ["https://wren.example/"],
};

const sources: readonly SourceView[] = [
  sampleView({
    values: NORTH_VALUES,
    images: [sampleImage("a", 1280, 1920), sampleImage("b", 900, 1350), sampleImage("c", 600, 900)],
  }),
  sampleView({
    endpoint: HARBOUR,
    linkedId: "2222",
    entityId: "2222",
    evidence: [
      { id: "stash-id", weight: "for" },
      { id: "same-birthdate", weight: "for", values: { date: "1994-03-20" } },
    ],
    values: {
      name: "Wren Thistledown",
      gender: "FEMALE",
      birthdate: "1994-03-20",
      hairColor: "Red",
      height: 17,
      career: "2015 -",
      aliases: ["W. Thistle", "Thistle"],
      country: "NO",
      urls: ["https://wren.example/"],
    },
    images: [sampleImage("d", 640, 960)],
  }),
  sampleView({
    endpoint: LANTERN,
    state: "unlinked",
    verdict: "likely",
    linkedId: null,
    entityId: UUID,
    updated: "2026-11-20T08:00:00Z",
    evidence: [
      { id: "same-name", weight: "for" },
      { id: "same-gender", weight: "for" },
      { id: "other-height", weight: "silent", values: { mine: 161, theirs: 168 }, field: "height" },
    ],
    values: {
      name: "Wren Thistledown",
      birthdate: "1994",
      hairColor: "Auburn",
      aliases: ["Thistle"],
      disambiguation: "Northlight",
    },
  }),
];

const diffs: readonly FieldDiff[] = [
  sampleDiff({ field: "name", kind: "equal", local: "Wren Thistledown", proposed: "Wren Thistledown" }),
  sampleDiff({
    field: "disambiguation",
    kind: "cleared",
    local: "Northlight",
    winner: null,
    agree: [],
    disagree: [LANTERN],
  }),
  sampleDiff({
    field: "aliases",
    kind: "fill",
    local: ["W. Thistle", "Wren T."],
    proposed: ["W. Thistle", "Wren T.", "Wrenna Down", "Thistle"],
    elements: [
      { value: "W. Thistle", change: "kept", sources: [NORTH, HARBOUR] },
      { value: "Wren T.", change: "kept", sources: [] },
      { value: "Wrenna Down", change: "add", sources: [NORTH] },
      { value: "Thistle", change: "add", sources: [HARBOUR, LANTERN] },
      { value: "Wren North", change: "held-back", sources: [NORTH] },
    ],
  }),
  sampleDiff({ field: "gender", kind: "equal", local: "FEMALE", proposed: "FEMALE", agree: [NORTH, HARBOUR] }),
  sampleDiff({
    field: "birthdate",
    kind: "conflict",
    local: "1994-03-02",
    proposed: "1994-03-20",
    agree: [NORTH, HARBOUR],
    disagree: [LANTERN],
  }),
  sampleDiff({ field: "deathDate", kind: "silent", winner: null, agree: [] }),
  sampleDiff({ field: "ethnicity", kind: "kept", local: "Mixed", proposed: "Mixed", agree: [], disagree: [NORTH] }),
  sampleDiff({ field: "country", kind: "fill", proposed: "NO", agree: [NORTH, HARBOUR] }),
  sampleDiff({
    field: "hairColor",
    kind: "differs",
    local: "Auburn",
    proposed: "Red",
    agree: [NORTH, HARBOUR],
    disagree: [LANTERN],
  }),
  sampleDiff({
    field: "height",
    kind: "suspicious",
    proposed: 17,
    winner: HARBOUR,
    agree: [HARBOUR],
    reason: "height-range",
  }),
  sampleDiff({ field: "measurements", kind: "locked", local: "34D-24-36", proposed: "34D-24-36" }),
  sampleDiff({ field: "career", kind: "updated", local: "2015 -", proposed: "2015 - 2025", disagree: [HARBOUR] }),
  sampleDiff({
    field: "tattoos",
    kind: "fill",
    local: ["Left wrist, swallow"],
    proposed: ["Left wrist, swallow", "Back, compass"],
    elements: [
      { value: "Left wrist, swallow", change: "kept", sources: [NORTH] },
      { value: "Back, compass", change: "add", sources: [NORTH] },
    ],
  }),
  sampleDiff({
    field: "piercings",
    kind: "cleared",
    local: ["Navel"],
    proposed: ["Navel"],
    elements: [{ value: "Navel", change: "remove", sources: [] }],
  }),
  sampleDiff({
    field: "urls",
    kind: "fill",
    local: ["https://old.example/wren"],
    proposed: ["https://old.example/wren", "https://wren.example/"],
    agree: [],
    elements: [
      { value: "https://old.example/wren", change: "kept", sources: [] },
      { value: "https://wren.example/", change: "add", sources: [NORTH, HARBOUR] },
    ],
  }),
  sampleDiff({ field: "image", kind: "equal" }),
  sampleDiff({
    field: "stashIds",
    kind: "link",
    local: [`${NORTH} 1111`, `${HARBOUR} 2222`],
    proposed: [`${NORTH} 1111`, `${HARBOUR} 2222`, `${LANTERN} ${UUID}`],
    winner: LANTERN,
    agree: [LANTERN],
    elements: [
      { value: `${NORTH} 1111`, change: "kept", sources: [NORTH] },
      { value: `${HARBOUR} 2222`, change: "kept", sources: [HARBOUR] },
      { value: `${LANTERN} ${UUID}`, change: "add", sources: [LANTERN] },
    ],
  }),
];

/** Wren of the design: six decisions, five safe changes, kept, locked and equal fields. */
export function wrenPlan(change: Partial<Plan> = {}): Plan {
  return {
    type: "performer",
    id: "7",
    name: "Wren Thistledown",
    disambiguation: "Northlight",
    imagePath: "/performer/7/image?t=1",
    favorite: false,
    plannedAt: START,
    runId: "run-1",
    local: {},
    stashIds: [
      { endpoint: NORTH, stash_id: "1111", updated_at: "2025-11-05T10:00:00Z" },
      { endpoint: HARBOUR, stash_id: "2222" },
    ],
    sources,
    diffs,
    ...change,
  };
}

/** The plan with single differences replaced. */
export function withDiffs(plan: Plan, ...changed: readonly FieldDiff[]): Plan {
  return { ...plan, diffs: plan.diffs.map((diff) => changed.find((one) => one.field === diff.field) ?? diff) };
}

const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  name: "Juno Halewick",
  disambiguation: null,
  evidence: [{ id: "same-name", weight: "for" }],
  image: sampleImage(id, 600, 900),
  updated: "2026-11-02T10:00:00Z",
  values: { name: "Juno Halewick", birthdate: "1997-05-14", country: "IE", gender: "FEMALE", aliases: ["June Hale"] },
  ...change,
});

/** Three records of one name, none certain: the first with most for it, the second contradicted and claimed by another. */
export function junoPlan(change: Partial<Plan> = {}): Plan {
  const against = { id: "other-birthdate", weight: "against", values: { mine: "1997", theirs: "1988-11-02" } } as const;
  return wrenPlan({
    id: "8",
    name: "Juno Halewick",
    disambiguation: null,
    imagePath: null,
    local: { name: "Juno Halewick", aliases: ["June Hale"], birthdate: "1997", country: "IE", gender: "FEMALE" },
    stashIds: [],
    sources: [
      sampleView({
        state: "unlinked",
        verdict: "ambiguous",
        linkedId: null,
        entityId: null,
        evidence: [{ id: "several-candidates", weight: "against", values: { count: 3 } }],
        candidates: [
          candidate("c3", { name: "Halewick, J.", values: { name: "Halewick, J.", aliases: ["Juno Halewick"] } }),
          candidate("c2", {
            disambiguation: "Canada",
            evidence: [against],
            values: { name: "Juno Halewick", birthdate: "1988-11-02", country: "CA", gender: "FEMALE" },
            elsewhere: [{ id: "31", name: "Juno Halewick", disambiguation: "Canada" }],
          }),
          candidate("c1"),
        ],
      }),
    ],
    diffs: [sampleDiff({ field: "stashIds", kind: "ambiguous", winner: NORTH, agree: [], elements: [] })],
    ...change,
  });
}

/** A performer in step with everything. */
export function calmPlan(change: Partial<Plan> = {}): Plan {
  return wrenPlan({ diffs: diffs.filter((diff) => diff.kind === "equal" || diff.kind === "silent"), ...change });
}
