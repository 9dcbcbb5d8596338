/**
 * Sample pictures without a picture in the repository: a coloured card with initials, drawn and encoded as PNG here.
 * The same spec always gives the same bytes.
 */
import { deflateSync } from "node:zlib";
import { glyphs } from "./png-glyphs";

export interface PictureSpec {
  readonly width: number;
  readonly height: number;
  /** 0–359: the card's colour. */
  readonly hue: number;
  /** Up to three capital letters. */
  readonly initials: string;
}

type Rgb = readonly [number, number, number];

const paletteSize = 4;

function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(data: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of data) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Palette index per pixel: 0 ground, 1 shoulders and head, 2 letters, 3 frame. */
function draw(spec: PictureSpec): Uint8Array[] {
  const { width, height } = spec;
  const letters = [...spec.initials].slice(0, 3).map((letter) => glyphs[letter] ?? glyphs["?"] ?? []);
  const scale = Math.max(1, Math.floor(Math.min(width / (letters.length * 6 + 10), height / 32)));
  const left = Math.floor((width - (letters.length * 6 - 1) * scale) / 2);
  const top = Math.floor(height * 0.72);
  const head = { x: width / 2, y: height * 0.32, r: Math.min(width, height) * 0.2 };
  return Array.from({ length: height }, (_, y) => {
    const row = new Uint8Array(width);
    for (let x = 0; x < width; x++) {
      const inHead = (x - head.x) ** 2 + (y - head.y) ** 2 < head.r ** 2;
      const inBody = ((x - head.x) / 1.7) ** 2 + (y - height * 0.78) ** 2 < (head.r * 1.5) ** 2;
      const edge = x < 3 || y < 3 || x >= width - 3 || y >= height - 3;
      row[x] = edge ? 3 : inHead || inBody ? 1 : 0;
      const gx = Math.floor((x - left) / scale);
      const gy = Math.floor((y - top) / scale);
      const letter = letters[Math.floor(gx / 6)];
      if (gx >= 0 && gy >= 0 && gy < 7 && letter && ((letter[gy] ?? 0) >> (4 - (gx % 6))) & 1 && gx % 6 < 5) row[x] = 2;
    }
    return row;
  });
}

/** Encodes the picture as a palette PNG (about 1 kB for 240 × 360). */
export function encodePicture(spec: PictureSpec): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(spec.width, 0);
  header.writeUInt32BE(spec.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours: Rgb[] = [
    hslToRgb(spec.hue, 0.45, 0.34),
    hslToRgb((spec.hue + 24) % 360, 0.5, 0.52),
    [250, 250, 250],
    hslToRgb(spec.hue, 0.5, 0.2),
  ];
  const palette = Buffer.alloc(paletteSize * 3);
  colours.forEach((colour, index) => {
    palette.set(colour, index * 3);
  });
  const rows = draw(spec).flatMap((row) => [Buffer.from([0]), row]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
