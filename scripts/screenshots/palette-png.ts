/** Makes a screenshot small: 256 colours are enough for a page of flat ones, and a palette packs far better than RGB. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function* chunks(png: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** What a byte was predicted from, by the filters of the PNG specification, section 9. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Reads what Chromium writes: 8 bits a channel, RGB or RGBA (drawn on black), not interlaced. Throws on anything else. */
export function decodePng(png: Buffer): Pixels {
  const parts = [...chunks(png)];
  const head = parts.find(({ type }) => type === "IHDR")?.data;
  if (head?.[8] !== 8 || head[12] !== 0 || (head[9] !== 2 && head[9] !== 6))
    throw new Error("not a PNG of the kind that Chromium writes");
  const [width, height, channels] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9] === 2 ? 3 : 4];
  const raw = inflateSync(Buffer.concat(parts.filter(({ type }) => type === "IDAT").map(({ data }) => data)));
  const stride = width * channels;
  const rows = new Uint8Array(stride * height);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (rows[at - channels] ?? 0) : 0;
      const up = y > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (rows[at - stride - channels] ?? 0) : 0;
      rows[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 3; c++) rgb[(y * width + x) * 3 + c] = rows[y * stride + x * channels + c] ?? 0;
  }
  return { width, height, rgb };
}

interface Colour {
  readonly rgb: readonly number[];
  readonly count: number;
}

const channel = (colour: Colour, at: number) => colour.rgb[at] ?? 0;

/** Where a box of colours is widest, and how wide. */
function widest(box: readonly Colour[]): { readonly at: number; readonly spread: number } {
  const spreads = [0, 1, 2].map((at) => {
    const values = box.map((colour) => channel(colour, at));
    return Math.max(...values) - Math.min(...values);
  });
  const spread = Math.max(...spreads);
  return { at: spreads.indexOf(spread), spread };
}

/** Median cut: the box with most to tell apart is halved by the number of its pixels, until there are 256. */
function palette(colours: readonly Colour[]): readonly (readonly Colour[])[] {
  const boxes: (readonly Colour[])[] = [colours];
  while (boxes.length < 256) {
    const worth = boxes.map((box) => (box.length < 2 ? 0 : widest(box).spread * Math.sqrt(box.length)));
    const best = worth.indexOf(Math.max(...worth));
    const box = boxes[best];
    if (!box || box.length < 2) break;
    const { at } = widest(box);
    const sorted = [...box].sort((a, b) => channel(a, at) - channel(b, at));
    const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
    let seen = 0;
    const cut = sorted.findIndex(({ count }) => {
      seen += count;
      return seen >= half;
    });
    const split = Math.min(sorted.length - 1, Math.max(1, cut));
    boxes.splice(best, 1, sorted.slice(0, split), sorted.slice(split));
  }
  return boxes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return out;
}

/** The same picture with at most 256 colours; the same bytes each time. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, rgb } = decodePng(png);
  const counts = new Map<number, number>();
  const keyAt = (at: number) => ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
  for (let at = 0; at < rgb.length; at += 3) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const colours = [...counts].map(([key, count]): Colour => ({ rgb: [key >> 16, (key >> 8) & 255, key & 255], count }));
  const boxes = palette(colours);
  const index = new Map<number, number>();
  const table = Buffer.alloc(boxes.length * 3);
  for (const [at, box] of boxes.entries()) {
    // The commonest of them: a flat ground keeps its very colour.
    const main = box.reduce((best, one) => (one.count > best.count ? one : best));
    for (let c = 0; c < 3; c++) table[at * 3 + c] = channel(main, c);
    for (const {
      rgb: [r = 0, g = 0, b = 0],
    } of box)
      index.set((r << 16) | (g << 8) | b, at);
  }
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = index.get(keyAt((y * width + x) * 3)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const data = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
