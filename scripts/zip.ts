import { crc32, deflateRawSync } from "node:zlib";

export interface ZipEntry {
  /** With slashes, relative. */
  readonly name: string;
  readonly data: Uint8Array;
}

/** 1980-01-01 00:00, the oldest time a zip can hold: the same files give the same archive. */
const DOS_DATE = 0x0021;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const VERSION = 20;

function header(signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const out = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  out.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) out.writeUInt16LE(value, at);
    else out.writeUInt32LE(value, at);
    at += size;
  }
  return out;
}

/** A zip archive: entries sorted by name, deflated, without times. Sizes up to 4 GB, as the plain format goes. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const nameBytes = Buffer.from(name, "utf8");
    const packed = deflateRawSync(data, { level: 9 });
    const shared = [
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, DEFLATED],
      [2, 0],
      [2, DOS_DATE],
      [4, crc32(data)],
      [4, packed.length],
      [4, data.length],
      [2, nameBytes.length],
      [2, 0],
    ] as const;
    const head = header(0x04034b50, shared);
    local.push(head, nameBytes, packed);
    // Comment length, disk, internal and external attributes (a plain file, rw-r--r--), place of the local header.
    const more = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, (0o100644 << 16) >>> 0],
      [4, offset],
    ] as const;
    central.push(header(0x02014b50, [[2, VERSION | (3 << 8)], ...shared, ...more]), nameBytes);
    offset += head.length + nameBytes.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = entries.length;
  const end = [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ] as const;
  return Buffer.concat([...local, directory, header(0x06054b50, end)]);
}
