/** The whole sample: three boxes, a library, and what is true of them. Equal options give equal data. */
import { linkCases } from "./cases-links";
import { linkedCases } from "./cases-linked";
import { unlinkedCases } from "./cases-unlinked";
import { valueCases } from "./cases-values";
import type { SampleCase } from "./case-tools";
import type { LibraryData } from "./local-types";
import { SampleBuilder } from "./sample-builder";
import { addStudios } from "./sample-studios";
import { type BoxKey, boxKeys, type FavouriteTruth, type SampleTruth } from "./truth";
import type { UpstreamData } from "./upstream-types";

export interface SampleOptions {
  /** How many performers the library has (about: some cases add two); 300 unless told otherwise. */
  readonly size?: number;
  readonly seed?: number;
}

export interface Sample {
  readonly boxes: Readonly<Record<BoxKey, UpstreamData>>;
  /** Endpoints in it are symbolic (`sample-box://harbour`) until bound. */
  readonly library: LibraryData;
  readonly truth: SampleTruth;
}

/** Every case; each is in the sample at least once when it is large enough (about 60). */
export const sampleCases: readonly SampleCase[] = [...valueCases, ...linkCases, ...unlinkedCases, ...linkedCases];

/** Every case by its weight, none left out while there is room, in a shuffled order. */
function schedule(builder: SampleBuilder, size: number): SampleCase[] {
  const total = sampleCases.reduce((sum, entry) => sum + entry.weight, 0);
  const planned = sampleCases.flatMap((entry) =>
    Array.from({ length: Math.max(1, Math.round((entry.weight * size) / total)) }, () => entry),
  );
  const first = sampleCases.map((entry) => planned.splice(planned.indexOf(entry), 1)[0] ?? entry);
  for (let i = planned.length - 1; i > 0; i--) {
    const j = builder.random.int(0, i);
    const [a, b] = [planned[i], planned[j]];
    if (a && b) {
      planned[i] = b;
      planned[j] = a;
    }
  }
  const chosen = [...first, ...planned].slice(0, size);
  while (chosen.length < size) chosen.push(builder.random.pick(linkedCases));
  return chosen;
}

/** Marks favourites on both sides and says which are where. */
function addFavourites(builder: SampleBuilder): Record<BoxKey, FavouriteTruth> {
  const { random, boxes } = builder;
  for (const local of builder.locals) local.favorite = random.chance(0.12);
  const result = {} as Record<BoxKey, FavouriteTruth>;
  const byId = new Map(builder.locals.map((local) => [String(local.id), local]));
  for (const box of boxKeys) {
    const { favoritePerformers, performers } = boxes[box];
    const linkedTo = new Map<string, string>();
    for (const truth of builder.truths) {
      const id = truth.upstream[box];
      if (id && truth.linked.includes(box)) linkedTo.set(id, truth.localId);
    }
    for (const entity of performers.values()) {
      if (entity.deleted) continue;
      const local = byId.get(linkedTo.get(entity.id) ?? "");
      if (random.chance(local?.favorite ? 0.5 : 0.06)) favoritePerformers.add(entity.id);
    }
    const favourite = (localId: string): boolean => byId.get(localId)?.favorite ?? false;
    const here = [...linkedTo].filter(([, localId]) => favourite(localId));
    result[box] = {
      both: here.filter(([id]) => favoritePerformers.has(id)).map(([, localId]) => localId),
      onlyHere: here.filter(([id]) => !favoritePerformers.has(id)).map(([, localId]) => localId),
      onlyThere: [...favoritePerformers].filter((id) => !favourite(linkedTo.get(id) ?? "")),
    };
  }
  return result;
}

const tagNames = ["Interview", "Favourite people", "To review", "Archive", "Outdoors"];

/** Creates the sample. 20,000 performers take a few seconds. */
export function createSample(options: SampleOptions = {}): Sample {
  const { size = 300, seed = 20251122 } = options;
  const builder = new SampleBuilder(seed);
  for (const entry of schedule(builder, size)) {
    if (builder.locals.length < size) entry.build(builder, entry.name);
  }
  for (const box of boxKeys) {
    const strangers = Math.round(size * (box === "harbour" ? 0.3 : 0.15));
    for (let i = 0; i < strangers; i++) builder.addUpstream(box, builder.person());
  }
  const favourites = addFavourites(builder);
  const { studios, truths } = addStudios(builder, Math.max(20, Math.round(size / 12)));
  for (const local of builder.locals) {
    if (builder.random.chance(0.2)) local.tag_ids = [builder.random.int(1, tagNames.length)];
  }
  const boxes = Object.fromEntries(
    boxKeys.map((box) => {
      const draft = builder.boxes[box];
      const edits = [...draft.edits].sort((a, b) => a.created - b.created);
      const data: UpstreamData = {
        performers: [...draft.performers.values()],
        studios: [...draft.studios.values()],
        edits,
        favoritePerformers: [...draft.favoritePerformers],
        favoriteStudios: [...draft.favoriteStudios],
      };
      return [box, data];
    }),
  ) as Record<BoxKey, UpstreamData>;
  return {
    boxes,
    library: {
      performers: builder.locals,
      studios,
      tags: tagNames.map((name, index) => ({ id: index + 1, name })),
      plugins: {},
      disabledPlugins: [],
    },
    truth: { performers: builder.truths, studios: truths, favourites },
  };
}
