/** Links that went wrong or on: merged, deleted, erased upstream, malformed, shared, doubled, pointing at somebody else. */
import { idsOf, linkedPerson, linkedTruth, type SampleCase } from "./case-tools";
import { softDelete } from "./soft-delete";
import type { SampleBuilder } from "./sample-builder";
import type { UpstreamPerformer } from "./upstream-types";

/** Merges `source` into `target` of Harbour Box by an applied edit; `earlier` were merged into `source` before. */
function mergeInto(
  builder: SampleBuilder,
  source: UpstreamPerformer,
  target: UpstreamPerformer,
  earlier: readonly UpstreamPerformer[] = [],
): void {
  const time = Math.max(source.updated, target.updated) + builder.random.int(1, 60) * 86_400_000_000;
  softDelete(source, time);
  for (const other of earlier) other.merged_into_id = target.id;
  source.merged_into_id = target.id;
  target.updated = time;
  builder.addEdit("harbour", "MERGE", target.id, time, {}, {}, [source.id]);
}

function merged(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const { person, views, local } = found;
  if (!views.harbour) return;
  const target = builder.addUpstream("harbour", person, { aliases: [...person.aliases, "Kept Under This Name"] });
  mergeInto(builder, views.harbour, target);
  builder.note(local, linkedTruth(name, found, { upstream: { ...idsOf(views), harbour: target.id } }));
}

/** Merged twice: the box points straight to the end. */
function mergedChain(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const { person, views, local } = found;
  if (!views.harbour) return;
  const middle = builder.addUpstream("harbour", person);
  const target = builder.addUpstream("harbour", person);
  mergeInto(builder, views.harbour, middle);
  mergeInto(builder, middle, target, [views.harbour]);
  builder.note(local, linkedTruth(name, found, { upstream: { ...idsOf(views), harbour: target.id } }));
}

/** Merged into an entity that another local performer is linked to already. */
function mergedTaken(builder: SampleBuilder, name: string): void {
  const kept = linkedPerson(builder, ["harbour"]);
  const found = linkedPerson(builder, ["harbour"]);
  if (!found.views.harbour || !kept.views.harbour) return;
  mergeInto(builder, found.views.harbour, kept.views.harbour);
  builder.note(kept.local, linkedTruth(`${name}-target`, kept));
  const upstream = { ...idsOf(found.views), harbour: kept.views.harbour.id };
  builder.note(found.local, linkedTruth(name, found, { upstream }));
}

function deleted(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, builder.random.chance(0.5) ? ["harbour"] : ["harbour", "lantern"]);
  const view = found.views.harbour;
  if (!view) return;
  const time = view.updated + builder.random.int(1, 60) * 86_400_000_000;
  softDelete(view, time);
  builder.addEdit("harbour", "DESTROY", view.id, time, null, null);
  const { harbour: _gone, ...others } = idsOf(found.views);
  builder.note(found.local, linkedTruth(name, found, { upstream: others }));
}

/** Erased by a moderator: the box knows nothing of it, its edits have no target. */
function erased(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const view = found.views.harbour;
  if (!view) return;
  builder.boxes.harbour.performers.delete(view.id);
  const { harbour: _gone, ...others } = idsOf(found.views);
  builder.note(found.local, linkedTruth(name, found, { upstream: others }));
}

function malformed(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const { local } = found;
  local.stash_ids = local.stash_ids.map((id) => ({ ...id, stash_id: "not-a-uuid" }));
  builder.note(local, linkedTruth(name, found, { decidable: false }));
}

/** Two local performers with one upstream id. */
function sharedId(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const twin = linkedPerson(builder, ["harbour"], `${found.person.name} Twin`);
  twin.local.stash_ids = found.local.stash_ids.map((id) => ({ ...id }));
  builder.note(found.local, linkedTruth(name, found, { decidable: false }));
  builder.note(twin.local, linkedTruth(name, twin, { decidable: false }));
}

/** One local performer with two living ids of one box. */
function twoIds(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const other = builder.addUpstream("harbour", builder.person());
  found.local.stash_ids.push(builder.stashId("harbour", other.id));
  builder.note(found.local, linkedTruth(name, found, { decidable: false }));
}

/** The id belongs to somebody else: name, birthdate and gender all say so. */
function wrongLink(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  const { local, person } = found;
  const stranger = builder.addUpstream("harbour", builder.person(), {
    gender: person.gender === "MALE" ? "FEMALE" : "MALE",
    birth_date: "1961-02-02",
  });
  local.birthdate = person.birth_date;
  local.gender = person.gender;
  local.stash_ids = [builder.stashId("harbour", stranger.id)];
  builder.note(local, linkedTruth(name, found, { decidable: false }));
}

/** Linked to a stash-box that Stash is not configured with; its id must be left alone. */
function foreign(builder: SampleBuilder, name: string): void {
  const found = linkedPerson(builder, ["harbour"]);
  found.local.stash_ids.unshift({
    endpoint: "https://elsewhere.example/graphql",
    stash_id: builder.random.uuid4(),
    updated_at: "2023-04-05T06:07:08Z",
  });
  builder.note(found.local, linkedTruth(name, found));
}

export const linkCases: readonly SampleCase[] = [
  { name: "merged", weight: 5, build: merged },
  { name: "merged-chain", weight: 2, build: mergedChain },
  { name: "merged-taken", weight: 2, build: mergedTaken },
  { name: "deleted", weight: 4, build: deleted },
  { name: "erased", weight: 2, build: erased },
  { name: "malformed-id", weight: 1, build: malformed },
  { name: "shared-id", weight: 1, build: sharedId },
  { name: "two-ids", weight: 2, build: twoIds },
  { name: "wrong-link", weight: 2, build: wrongLink },
  { name: "foreign-id", weight: 2, build: foreign },
];
