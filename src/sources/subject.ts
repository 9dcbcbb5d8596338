import type { EntityType, SourceEntity } from "../sync/ports";
import { isObject } from "./classify";
import type { Dialect } from "./dialect";
import { performerFields, readPerformer, readStudio, studioFields } from "./entity";

/** What differs between the sorts of entities that a source can be asked about. */
export interface Subject {
  readonly type: EntityType;
  /** Everything that is selected on one. */
  readonly fields: string;
  byId(count: number): string;
  byName(count: number): string;
  /** One as the source answered it; null when it is none. */
  read(raw: unknown, askedId: string | null): SourceEntity | null;
  /** What stands under the alias of a name, as a list; undefined when it has another shape. */
  offered(value: unknown): readonly unknown[] | undefined;
}

/** Nothing found is null at a source whose lists are nullable. */
function list(value: unknown): readonly unknown[] | undefined {
  if (value === null) return [];
  return Array.isArray(value) ? value : undefined;
}

/** Performers, with the selection of their field table. */
export function performerSubject(dialect: Dialect, selection: string): Subject {
  const fields = performerFields(selection);
  return {
    type: "performer",
    fields,
    byId: (count) => dialect.performersById(count, fields),
    byName: (count) => dialect.performersByName(count, fields),
    read: (raw, askedId) => readPerformer(raw, dialect, askedId),
    offered: list,
  };
}

/** Studios, with theirs. */
export function studioSubject(dialect: Dialect, selection: string): Subject {
  const fields = studioFields(selection);
  return {
    type: "studio",
    fields,
    byId: (count) => dialect.studiosById(count, fields),
    byName: (count) => dialect.studiosByName(count, fields),
    read: (raw, askedId) => readStudio(raw, dialect, askedId),
    // Where there is no search, the one that bears the name.
    offered: (value) => (isObject(value) ? [value] : list(value)),
  };
}
