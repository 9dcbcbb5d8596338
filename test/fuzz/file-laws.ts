/** Files, settings and what the browser keeps, against what may stand in them. */
import fc from "fast-check";
import { describe, expect } from "vitest";
import { type CachedEntity, createCache } from "../../src/sources/cache";
import { readHistoryFile } from "../../src/store/history-file";
import { parseSettings, printSettings } from "../../src/store/settings-schema";
import { readImport } from "../../src/store/settings-transfer";
import { DEFAULT_SETTINGS } from "../../src/sync/settings";
import { MemoryKeyValue } from "../memory-kv";
import { VirtualClock } from "../virtual-clock";
import { hostileEntity, hostileJson, hostileRecord, hostileText } from "./hostile-values";
import { law } from "./laws";

/** Registers the laws. */
export function fileLaws(): void {
  describe("files and what is stored", () => {
    const settings = hostileRecord({
      cacheHours: fc.integer(),
      delaySeconds: fc.constantFrom<unknown>(2, "2"),
      precedence: fc.array(hostileText, { maxLength: 3 }),
      policies: fc.constantFrom<unknown>({ name: "fill" }, { __proto__: "fill" }, { nobody: "fill" }),
      locks: fc.constant({ "1": ["name"] }),
      nameSearch: fc.boolean(),
    });
    law(
      "settings: what is not understood stands at its default, and reading what was printed is stable",
      5_000,
      settings,
      (raw) => {
        const { settings: read, unknown } = parseSettings(JSON.stringify(raw));
        expect(Object.keys(read).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(parseSettings(printSettings(read, unknown)).settings).toEqual(JSON.parse(JSON.stringify(read)));
        const text = JSON.stringify({ plugin: "performerSiteSync", settings: raw });
        const file = readImport(text, DEFAULT_SETTINGS);
        if (file.ok) for (const { key } of file.changes) expect(["revision", "locks"]).not.toContain(key);
      },
    );
    law(
      "settings: any text",
      3_000,
      fc.oneof(
        hostileText,
        hostileJson.map((one) => JSON.stringify(one) ?? ""),
      ),
      (text) => {
        expect(Object.keys(parseSettings(text).settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        readImport(text, DEFAULT_SETTINGS);
      },
    );
    const field = hostileRecord({
      field: fc.constantFrom("urls", "name", "image"),
      before: fc.oneof(fc.array(hostileText, { maxLength: 2 }), hostileText),
      after: fc.constant(null),
      sources: fc.constant([]),
      raw: fc.constant({}),
    });
    const record = hostileRecord({
      id: fc.oneof(fc.uuid(), hostileText),
      runId: fc.constant(null),
      type: fc.constant("performer"),
      entityId: fc.constant("1"),
      name: hostileText,
      at: fc.constant(5),
      state: fc.constantFrom("applied", "open"),
      fields: fc.array(field, { maxLength: 2 }),
      undoes: fc.constant(null),
    });
    law(
      "history: only whole records come in, none that is here, and no address that runs",
      4_000,
      fc.array(record, { maxLength: 4 }),
      (records) => {
        const text = JSON.stringify({ format: "performer-site-sync history", version: 1, runs: records, records });
        const file = readHistoryFile(text, (id) => id.startsWith("a"), 9);
        expect(file.records.length + file.known + file.refused).toBe(records.length);
        for (const one of file.records) {
          expect(one.imported).toBe(9);
          expect(one.state).not.toBe("open");
          expect(one.id.startsWith("a") || one.id.includes(":")).toBe(false);
          for (const { before } of one.fields)
            for (const url of Array.isArray(before) ? before : []) expect(url).not.toMatch(/^\s*javascript:/iu);
        }
      },
    );
    const kv = new MemoryKeyValue<CachedEntity>();
    const options = { kv, clock: new VirtualClock(), maxAgeMs: () => 1e12, endpoint: "e", selection: "s" };
    const cache = createCache({ ...options, type: "performer" });
    const entry = hostileRecord({
      selection: fc.constant("s"),
      fetchedAt: fc.constant(0),
      entities: fc.array(hostileEntity, { maxLength: 2 }),
    });
    law("what the cache holds is looked at before it is used", 4_000, fc.oneof(hostileJson, entry), async (stored) => {
      await kv.set("e performer x", stored as CachedEntity);
      for (const [, found] of await cache.read(["x"])) {
        expect(Array.isArray(found.entities)).toBe(true);
        for (const { id, record, images } of found.entities)
          expect([typeof id, typeof record, Array.isArray(images)]).toEqual(["string", "object", true]);
      }
    });
  });
}
