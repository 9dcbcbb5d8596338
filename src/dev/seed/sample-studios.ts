/** Studios of the sample: networks with their studios upstream, a part of them in the library. */
import { portraitOf } from "./person";
import type { LocalStudio } from "./local-types";
import { type SampleBuilder, symbolicEndpoint } from "./sample-builder";
import { type BoxKey, boxKeys, type StudioTruth } from "./truth";
import type { UpstreamStudio } from "./upstream-types";
import { studioKinds, studioWords } from "./words";

interface StudioIdea {
  readonly number: number;
  readonly name: string;
  readonly parent: number | null;
}

function picture(builder: SampleBuilder, name: string, number: number) {
  return portraitOf({ ...builder.person(`Logo ${name}`), name, number }, 1, true);
}

function addUpstream(builder: SampleBuilder, box: BoxKey, idea: StudioIdea, parentId: string | null): UpstreamStudio {
  const time = builder.moment();
  const slug = idea.name.toLowerCase().replace(/[^a-z]+/g, "-");
  const studio: UpstreamStudio = {
    id: builder.random.uuid(time),
    name: idea.name,
    aliases: idea.number % 4 === 0 ? [`${idea.name} Online`] : [],
    urls: [{ url: `https://${slug}.example/`, site: "Studio home" }],
    images:
      idea.number % 3 === 0 ? [] : [{ id: builder.random.uuid4(), picture: picture(builder, idea.name, idea.number) }],
    parent_id: parentId,
    deleted: false,
    created: time * 1000,
    updated: time * 1000,
  };
  builder.boxes[box].studios.set(studio.id, studio);
  return studio;
}

function localStudio(id: number, name: string, time: number): LocalStudio {
  return {
    id,
    name,
    urls: [],
    aliases: [],
    parent_id: null,
    details: "",
    favorite: false,
    ignore_auto_tag: false,
    rating100: null,
    tag_ids: [],
    stash_ids: [],
    image: null,
    created_at: time,
    updated_at: time,
  };
}

/** Adds about `count` upstream studios to every box and three fifths of them to the library. */
export function addStudios(builder: SampleBuilder, count: number): { studios: LocalStudio[]; truths: StudioTruth[] } {
  const { random } = builder;
  const ideas: StudioIdea[] = Array.from({ length: count }, (_, number) => {
    const word = studioWords[number % studioWords.length] ?? "Atlas";
    const round = Math.floor(number / studioWords.length);
    const kind = studioKinds[(number + round) % studioKinds.length] ?? "Studio";
    const name = `${word} ${kind}${round === 0 ? "" : ` ${round + 1}`}`;
    return { number, name, parent: number % 5 === 0 ? null : number - (number % 5) };
  });
  const upstream = new Map<number, Partial<Record<BoxKey, UpstreamStudio>>>();
  for (const idea of ideas) {
    const views: Partial<Record<BoxKey, UpstreamStudio>> = {};
    for (const box of boxKeys) {
      if (box !== "harbour" && random.chance(0.4)) continue;
      const parent = idea.parent === null ? undefined : upstream.get(idea.parent)?.[box];
      views[box] = addUpstream(builder, box, idea, parent?.id ?? null);
    }
    upstream.set(idea.number, views);
  }
  const studios: LocalStudio[] = [];
  const truths: StudioTruth[] = [];
  const localIds = new Map<number, number>();
  for (const idea of ideas) {
    if (random.chance(idea.parent === null ? 0.3 : 0.4)) continue;
    const time = Math.floor(builder.moment(Date.UTC(2024, 0, 1)) / 1000) * 1000;
    const studio = localStudio(studios.length + 1, idea.name, time);
    const views = upstream.get(idea.number) ?? {};
    const situation = random.pick(["linked", "linked", "linked-gaps", "unlinked", "unlinked-alias"]);
    const linked = situation.startsWith("linked")
      ? boxKeys.filter((box) => views[box] && (box === "harbour" || random.chance(0.5)))
      : [];
    for (const box of linked) {
      const view = views[box];
      if (!view) continue;
      studio.stash_ids.push({ endpoint: symbolicEndpoint(box), stash_id: view.id, updated_at: "2024-06-01T12:00:00Z" });
    }
    if (situation === "linked") studio.urls = views.harbour?.urls.map((entry) => entry.url) ?? [];
    if (situation === "unlinked-alias" && views.harbour) {
      studio.name = `${idea.name} Online`;
      views.harbour.aliases = [studio.name];
    }
    studio.parent_id = idea.parent === null ? null : (localIds.get(idea.parent) ?? null);
    studio.favorite = random.chance(0.25);
    localIds.set(idea.number, studio.id);
    for (const box of boxKeys) {
      const view = views[box];
      if (view && random.chance(studio.favorite && linked.includes(box) ? 0.5 : 0.15))
        builder.boxes[box].favoriteStudios.add(view.id);
    }
    studios.push(studio);
    const ids = Object.fromEntries(boxKeys.flatMap((box) => (views[box] ? [[box, views[box].id]] : [])));
    truths.push({ localId: String(studio.id), case: situation, upstream: ids, linked });
  }
  return { studios, truths };
}
