import type { StashClient } from "./client";
import { CAPABILITIES, type SchemaChoices } from "./documents";

/** What this Stash can do, read from its schema: versions differ, and builds between versions too (stash-host: Data). */
export interface Capabilities extends SchemaChoices {
  /** Fields of PerformerUpdateInput as `name`, and as `name:Type` where the type decides (lists by their element); `dates:full` where no partial dates are taken. */
  readonly inputFields: ReadonlySet<string>;
  /** The same of StudioUpdateInput. */
  readonly studioInputFields: ReadonlySet<string>;
  readonly scrapedStudioFields: ReadonlySet<string>;
  /** Fields of ScrapedPerformer. */
  readonly scrapedFields: ReadonlySet<string>;
  /** A custom field can be taken away, not only emptied (v0.30 on). */
  readonly customFieldsRemove: boolean;
  readonly performerMerge: boolean;
  /** Stash can send a performer to a stash-box as a draft. */
  readonly performerDrafts: boolean;
  /** As Stash prints it (`v0.30.1`); null when it does not say. */
  readonly version: string | null;
}

interface TypeRef {
  readonly name?: string | null;
  readonly ofType?: TypeRef | null;
}

interface Named {
  readonly name: string;
  readonly type?: TypeRef;
}

function innermost(type: TypeRef | null | undefined): string | null {
  if (!type) return null;
  return innermost(type.ofType) ?? type.name ?? null;
}

function names(type: unknown): ReadonlySet<string> {
  const { fields } = (type ?? {}) as { fields?: readonly Named[] | null };
  return new Set((fields ?? []).map((field) => field.name));
}

function inputNames(input: unknown): ReadonlySet<string> {
  const { inputFields } = (input ?? {}) as { inputFields?: readonly Named[] | null };
  const fields = new Set<string>();
  for (const { name, type } of inputFields ?? []) {
    fields.add(name);
    const typeName = innermost(type);
    if (typeName !== null) fields.add(`${name}:${typeName}`);
  }
  return fields;
}

/** Asks Stash's schema. Rejects with a StashError. */
export async function readCapabilities(client: StashClient, signal?: AbortSignal): Promise<Capabilities> {
  const { data } = await client.query(CAPABILITIES, {}, signal);
  const named = inputNames(data.input);
  const customFieldsRemove = inputNames(data.custom).has("remove");
  // Partial dates came with the same version (seen: v0.29 refuses "1990" for the whole performer); the schema itself
  // shows only a string. The field table chooses its date columns by this mark.
  const fields = customFieldsRemove || named.size === 0 ? named : new Set([...named, "dates:full"]);
  const { version } = (data.version ?? {}) as { version?: string | null };
  return {
    inputFields: fields,
    studioInputFields: inputNames(data.studioInput),
    scrapedStudioFields: names(data.scrapedStudio),
    customFields: fields.has("custom_fields"),
    customFieldsRemove,
    scrapedFields: names(data.scraped),
    performerMerge: names(data.mutations).has("performerMerge"),
    performerDrafts: names(data.mutations).has("submitStashBoxPerformerDraft"),
    rateLimits: names(data.box).has("max_requests_per_minute"),
    version: version ?? null,
  };
}
