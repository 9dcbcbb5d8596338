import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodePng, withPalette } from "./palette-png";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
}

/** An RGB picture, each of its rows filtered as told (0–4), by the formulas of the specification. */
function png(width: number, rows: readonly (readonly number[])[], filters: readonly number[]): Buffer {
  const at = (y: number, x: number) => (x < 0 || y < 0 ? 0 : (rows[y]?.[x] ?? 0));
  const lines = rows.map((row, y) => {
    const filter = filters[y] ?? 0;
    const filtered = row.map((byte, x) => {
      const [a, b, c] = [at(y, x - 3), at(y - 1, x), at(y - 1, x - 3)];
      const p = a + b - c;
      const near = [a, b, c].map((one) => Math.abs(p - one));
      const paeth = near[0]! <= near[1]! && near[0]! <= near[2]! ? a : near[1]! <= near[2]! ? b : c;
      return (byte - [0, a, b, Math.floor((a + b) / 2), paeth][filter]!) & 255;
    });
    return Buffer.from([filter, ...filtered]);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.concat(lines));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("IDAT", data.subarray(0, 5)),
    chunk("IDAT", data.subarray(5)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Pixels of a picture with a palette and unfiltered rows. */
function readPalette(file: Buffer): { readonly colours: number; readonly rgb: number[] } {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12)
    parts.set(file.toString("latin1", at + 4, at + 8), file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const [head, table] = [parts.get("IHDR")!, parts.get("PLTE")!];
  expect([...head.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const width = head.readUInt32BE(0);
  const lines = inflateSync(parts.get("IDAT")!);
  const rgb: number[] = [];
  for (let at = 0; at < lines.length; at++)
    if (at % (width + 1) > 0) rgb.push(...table.subarray(lines[at]! * 3, lines[at]! * 3 + 3));
  return { colours: table.length / 3, rgb };
}

/** Five rows of four pixels, none like the other. */
const ROWS = [0, 1, 2, 3, 4].map((y) => Array.from({ length: 12 }, (_, x) => (y * 53 + x * 29 + x * x * y) & 255));

test("every filter of a row is undone", () => {
  expect(decodePng(png(4, ROWS, [0, 1, 2, 3, 4]))).toEqual({ width: 4, height: 5, rgb: Uint8Array.from(ROWS.flat()) });
  expect([...decodePng(png(4, ROWS, [4, 3, 2, 1, 0])).rgb]).toEqual(ROWS.flat());
});

test("few colours stay exactly what they are, and the bytes are the same each time", () => {
  const picture = png(4, ROWS, [1, 1, 1, 1, 1]);
  expect(readPalette(withPalette(picture))).toEqual({ colours: 20, rgb: ROWS.flat() });
  expect(withPalette(picture).equals(withPalette(png(4, ROWS, [4, 4, 4, 4, 4])))).toBe(true);
});

test("of many colours 256 stay, each near to what it stands for, and a flat ground keeps its own", () => {
  const rows = Array.from({ length: 40 }, (_, y) =>
    Array.from({ length: 40 }, (_, x) => (x < 20 ? [32, 43, 51] : [x * 6, y * 6, 120])).flat(),
  );
  const { colours, rgb } = readPalette(withPalette(png(40, rows, [])));
  expect(colours).toBe(256);
  const given = rows.flat();
  const off = rgb.map((byte, at) => Math.abs(byte - given[at]!));
  expect(Math.max(...off)).toBeLessThan(24);
  expect(rgb.slice(0, 3)).toEqual([32, 43, 51]);
});

test("anything else is refused in words", () => {
  const other = png(4, ROWS, []);
  other[8 + 8 + 12] = 1;
  expect(() => decodePng(other)).toThrow("not a PNG of the kind");
});
