import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSample } from "../seed/sample";
import { sampleKey } from "./box-keys";
import type { BoxServer } from "./stash-box-server";
import { startThePornDb } from "./theporndb-server";

const { mirador } = createSample({ size: 60 }).boxes;
let box: BoxServer;
beforeAll(async () => {
  box = await startThePornDb({
    name: "Mirador",
    data: mirador,
    apiKey: sampleKey("mirador", 1),
    requestsPerMinute: 30,
  });
});
afterAll(() => box.close());

const rest = (path: string, key = box.apiKey, method = "GET") =>
  fetch(`${box.origin}${path}`, { method, headers: { Authorization: `Bearer ${key}`, Origin: "http://stash.lan" } });
const graphql = async (query: string, variables: object = {}, key = box.apiKey) => {
  const headers = { "Content-Type": "application/json", ApiKey: key };
  const reply = await fetch(box.endpoint, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  return (await reply.json()) as { data: Record<string, unknown> | null; errors?: { message: string }[] };
};

describe("a box of ThePornDB's kind", () => {
  it("lists favourites by number, and turns a number into a record", async () => {
    const [id = ""] = box.store.favoritePerformers;
    const list = (await (await rest("/favourites?type=performer")).json()) as { data: number[] };
    expect(list.data).toHaveLength(mirador.favoritePerformers.length);
    const reply = await rest(`/performers/${list.data[0]}`);
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
    expect(await reply.json()).toMatchObject({ data: { id, _id: list.data[0], name: box.store.performer(id).name } });
  });

  it("toggles a favourite over REST, and sets one over GraphQL", async () => {
    const row = mirador.performers.find((entry) => !entry.deleted && !box.store.favoritePerformers.has(entry.id));
    const { data } = (await (await rest(`/performers/${row?.id}`)).json()) as { data: { _id: number } };
    const toggle = await rest(`/favourites?type=performer&value=${data._id}`, box.apiKey, "POST");
    expect(await toggle.json()).toEqual({ value: true });
    expect(box.store.favoritePerformers.has(row?.id ?? "")).toBe(true);
    await graphql("mutation($id:ID!){favoritePerformer(id:$id,favorite:false)}", { id: row?.id });
    expect(box.store.favoritePerformers.has(row?.id ?? "")).toBe(false);
  });

  it("lists what changed since a time", async () => {
    const [row] = box.store.performers.values();
    const from = new Date().toISOString();
    box.store.modify(row?.id ?? "", { height: 171 });
    const changes = (await (await rest(`/changes/performers?from=${from}&per_page=100&page=1`)).json()) as {
      data: object[];
    };
    expect(changes.data).toEqual([expect.objectContaining({ uuid: row?.id })]);
  });

  it("has no list queries, and finds nothing by an id that is none", async () => {
    expect((await graphql("{queryPerformers(input:{}){count}}")).errors?.[0]?.message).toMatch(/^Cannot query field/);
    expect(await graphql('{findPerformer(id:"not-a-uuid"){id}}')).toEqual({ data: { findPerformer: null } });
  });

  it("refuses a wrong key in both languages", async () => {
    expect((await rest("/favourites?type=site", "wrong")).status).toBe(401);
    expect(await graphql("{me{name}}", {}, "wrong")).toMatchObject({
      data: { me: null },
      errors: [{ message: "Unauthenticated." }],
    });
  });

  it("answers 429 with Laravel's body beyond its limit", async () => {
    let last = await rest("/auth/user");
    for (let i = 0; i < 30 && last.status !== 429; i++) last = await rest("/auth/user");
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await last.json()).toEqual({ errors: [{ message: "Too Many Attempts." }] });
  });

  it("answers 240 requests a minute unless told otherwise", async () => {
    const other = await startThePornDb({ name: "Mirador", data: mirador, apiKey: sampleKey("mirador", 2) });
    const headers = { Authorization: `Bearer ${other.apiKey}` };
    const statuses = await Promise.all(
      Array.from({ length: 245 }, async () => (await fetch(`${other.origin}/auth/user`, { headers })).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(240);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    await other.close();
  });

  it("answers other origins, or not, as told: its preflights and its answers alike", async () => {
    const other = await startThePornDb({ name: "Mirador", data: mirador, apiKey: sampleKey("mirador", 3) });
    const preflight = () =>
      fetch(other.endpoint, {
        method: "OPTIONS",
        headers: {
          Origin: "http://stash.lan",
          "Access-Control-Request-Method": "POST",
          "Access-Control-Request-Headers": "apikey,content-type",
        },
      });
    const allowed = (reply: Response) => reply.headers.get("access-control-allow-origin");
    const plain = () => fetch(`${other.origin}/favourites?type=site`, { headers: { Origin: "http://stash.lan" } });
    expect([allowed(await preflight()), allowed(await plain())]).toEqual(["*", "*"]);
    other.faults.set({ noCors: true });
    expect([allowed(await preflight()), allowed(await plain())]).toEqual([null, null]);
    expect((await preflight()).ok).toBe(false);
    await other.close();
  });
});
