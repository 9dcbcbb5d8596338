import { expect, test, vi } from "vitest";
import type { LocalEntity } from "../sync/ports";
import { imageTypeOf, readImage, toDataUrl } from "./images";

const ENTITY: LocalEntity = {
  id: "1",
  name: "Ada Sample",
  record: {},
  stashIds: [],
  favorite: false,
  imagePath: "/performer/1/image?t=5",
  locks: [],
};
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const text = (content: string) => new TextEncoder().encode(content);

function deps(answer: () => Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(answer);
  return { fetch, origin: "http://stash.test:9999" };
}

test("the present bytes are asked for past the cache, from the page's own origin", async () => {
  const host = deps(async () => new Response(PNG, { headers: { etag: '"e1"', "content-type": "text/html" } }));
  const image = await readImage(host, ENTITY);
  expect(image).toEqual({
    dataUrl: `data:image/png;base64,${Buffer.from(PNG).toString("base64")}`,
    contentType: "image/png",
    etag: '"e1"',
  });
  expect(String(host.fetch.mock.calls[0]?.[0])).toBe("http://stash.test:9999/performer/1/image?t=5");
  expect(host.fetch.mock.calls[0]?.[1]).toMatchObject({ cache: "reload" });
});

test("no image, no request; a vanished image is none", async () => {
  const host = deps(async () => new Response("", { status: 404 }));
  expect(await readImage(host, { ...ENTITY, imagePath: null })).toBeNull();
  expect(host.fetch).not.toHaveBeenCalled();
  expect(await readImage(host, ENTITY)).toBeNull();
});

test("failures are named", async () => {
  const status = (code: number) => deps(async () => new Response("", { status: code }));
  await expect(readImage(status(401), ENTITY)).rejects.toMatchObject({ kind: "session" });
  await expect(readImage(status(500), ENTITY)).rejects.toMatchObject({ kind: "server" });
  const gone = deps(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(readImage(gone, ENTITY)).rejects.toMatchObject({ kind: "unreachable" });
  await expect(readImage(gone, ENTITY, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
});

test("the type is what the bytes are", () => {
  expect(imageTypeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(imageTypeOf(text("GIF89a"))).toBe("image/gif");
  expect(imageTypeOf(text("RIFF1234WEBPVP8 "))).toBe("image/webp");
  expect(imageTypeOf(text("0000ftypavif"))).toBe("image/avif");
  expect(imageTypeOf(text("<svg onload=alert(1)>"))).toBeNull();
  expect(imageTypeOf(new Uint8Array())).toBeNull();
});

test("a type that the bytes do not show is not believed", async () => {
  const typed = (content: string, type: string) =>
    readImage(
      deps(async () => new Response(text(content), { headers: { "content-type": type } })),
      ENTITY,
    );
  for (const type of ["image/png", "image/jpeg", "image/jpg", "image/webp; x=1", ""])
    expect((await typed("<svg onload=alert(1)>", type))?.contentType).toBe("application/octet-stream");
  expect((await typed("<svg onload=alert(1)>", "image/svg+xml"))?.contentType).toBe("image/svg+xml");
});

test("a picture's data URL holds identical bytes, large ones too", () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 31) % 256);
  expect(toDataUrl(bytes, "image/png")).toBe(`data:image/png;base64,${Buffer.from(bytes).toString("base64")}`);
});
