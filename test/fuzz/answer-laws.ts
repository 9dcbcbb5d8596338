/** What sources answer, against what they may answer. */
import fc from "fast-check";
import { describe, expect } from "vitest";
import { hasHidden } from "../../src/limits/hidden";
import { LIMITS } from "../../src/limits/limits";
import { cleanId, cleanRecord, isCleanAddress } from "../../src/sources/clean-record";
import { classifyErrors, graphqlErrors } from "../../src/sources/classify";
import { readImages, readPerformer, readStudio } from "../../src/sources/entity";
import { failure } from "../../src/sources/errors";
import { readDatedPage } from "../../src/sources/feed-dates";
import { readFeedPage } from "../../src/sources/feed-page";
import { outline } from "../../src/sources/outline";
import { serverTime } from "../../src/sources/server-time";
import { stashBox } from "../../src/sources/stash-box";
import { thePornDb } from "../../src/sources/theporndb";
import { throughStash } from "../../src/sources/through-stash";
import { retryAfter } from "../../src/sources/transport";
import { FIELD_TABLES } from "../../src/sync/fields";
import { isWebUrl } from "../../src/sync/kinds/lists";
import { measurementsFromBox, periodFromBox } from "../../src/sync/field-parts";
import { bindFields } from "../../src/sync/local";
import { refusedValues, upstreamValues } from "../../src/sync/upstream";
import { elements } from "../../src/sync/kinds/lists";
import { hostileEntity, hostileJson, hostileRecord, hostileText } from "./hostile-values";
import { law, orSourceError, storable, textsIn } from "./laws";

/** Registers the laws. */
export function answerLaws(): void {
  describe("answers of sources", () => {
    const dialects = [stashBox, thePornDb, throughStash(stashBox)];
    const fields = {
      performer: bindFields(
        new Set(FIELD_TABLES.performer.flatMap((row) => row.local[0]?.requires ?? [])),
        "performer",
      ),
      studio: bindFields(new Set(FIELD_TABLES.studio.flatMap((row) => row.local[0]?.requires ?? [])), "studio"),
    };
    law("an entity is read into sound values, whoever answers", 9_000, hostileEntity, (raw) => {
      for (const dialect of dialects)
        for (const [type, read] of [
          ["performer", readPerformer],
          ["studio", readStudio],
        ] as const) {
          const entity = read(raw, dialect, null);
          if (!entity) continue;
          storable(entity);
          expect(cleanId(entity.id)).toBe(entity.id);
          expect(Object.getPrototypeOf(entity.record)).toBe(Object.prototype);
          for (const image of entity.images) expect(isCleanAddress(image.url)).toBe(true);
          const values = upstreamValues(fields[type], entity, "https://a.example/graphql");
          storable(values);
          storable(refusedValues(fields[type], entity));
          for (const { text } of textsIn(values)) {
            expect(hasHidden(text)).toBe(false);
            expect(text.length).toBeLessThanOrEqual(2 * LIMITS.text + 2);
          }
          for (const url of elements(values.urls)) expect(isWebUrl(url)).toBe(true);
          for (const { row, key } of fields[type]) {
            const value = values[key] ?? null;
            row.kind.problem(value);
            row.implausible?.(value, values, "2026-01-01");
            expect(row.kind.equal(value, value)).toBe(true);
          }
        }
    });
    law(
      "a cleaned record stays as it is, and notes what it lost",
      5_000,
      fc.tuple(hostileEntity, fc.boolean()),
      ([raw, scraped]) => {
        const { record, refused } = cleanRecord(raw, scraped);
        expect(cleanRecord(record, scraped)).toEqual({ record, refused: [] });
        for (const { text, depth } of textsIn(record)) {
          expect(depth).toBeLessThanOrEqual(LIMITS.depth + 2);
          expect(["__proto__", "constructor", "prototype"].includes(text) && Object.hasOwn(record, text)).toBe(false);
        }
        storable(refused);
      },
    );
    law("anything in the place of an entity", 6_000, hostileJson, (raw) => {
      for (const dialect of dialects) storable(readPerformer(raw, dialect, "asked"));
      storable(readImages(raw));
      storable(graphqlErrors(raw));
      classifyErrors(graphqlErrors(raw), []);
      outline(raw);
      cleanId(raw);
      serverTime(raw);
    });
    law("compound values", 4_000, hostileEntity, (raw) => {
      const { record } = cleanRecord(raw, false);
      for (const value of [measurementsFromBox(record), periodFromBox(record)]) storable(value);
    });
    const edit = hostileRecord({
      id: fc.uuid(),
      closed: fc.constant("2026-01-02T03:04:05Z"),
      target: fc.record({ id: fc.uuid() }),
    });
    law(
      "pages of changes are read, or refused by name",
      6_000,
      fc.tuple(hostileJson, fc.array(edit, { maxLength: 4 })),
      ([any, edits]) => {
        const parts = { edits: true, rows: false, far: false };
        for (const data of [any, { edits: any }, { edits: { edits } }])
          for (const change of (orSourceError(
            () => readFeedPage({ data: data as Record<string, unknown>, errors: [] }, parts).edits,
          ) as { ids: string[] }[] | null) ?? [])
            for (const id of change.ids) expect(cleanId(id)).toBe(id);
        for (const json of [any, { data: any }, { data: edits, meta: any }])
          orSourceError(() => storable(readDatedPage(json)));
      },
    );
    law(
      "waiting is finite, and never negative",
      6_000,
      fc.oneof(
        hostileText,
        fc.double().map(String),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      (header) => {
        const wait = retryAfter(header, 1e12);
        if (wait !== null) expect(wait >= 0 && wait <= LIMITS.waitMs).toBe(true);
        failure("limited", { detail: header });
      },
    );
  });
}
