import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { serveRelease } from "./release-server";

test("serves index and zip with their times, and nothing else", async () => {
  const folder = await mkdtemp(join(tmpdir(), "performer-site-sync-release-"));
  await writeFile(join(folder, "index.yml"), "- id: x\n");
  await writeFile(join(folder, "x.zip"), "zip");
  await writeFile(join(folder, "secret"), "no");
  const server = await serveRelease(folder, "x");
  try {
    const index = await fetch(server.url);
    expect(await index.text()).toBe("- id: x\n");
    // Stash asks for the head alone to learn whether its copy is the newest.
    const head = await fetch(server.url, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(Number.isNaN(Date.parse(head.headers.get("last-modified") ?? ""))).toBe(false);
    expect(await (await fetch(new URL("x.zip", server.url))).text()).toBe("zip");
    expect((await fetch(new URL("secret", server.url))).status).toBe(404);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
  await expect(fetch(server.url)).rejects.toThrow();
});
