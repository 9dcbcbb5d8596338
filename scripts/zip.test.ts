import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { zip } from "./zip";

/** Reads an archive by its central directory, as unpackers do. */
function unzip(archive: Buffer): Record<string, Buffer> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  const files: Record<string, Buffer> = {};
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, packed, , nameLength] = [16, 20, 24]
      .map((o) => archive.readUInt32LE(at + o))
      .concat(archive.readUInt16LE(at + 28));
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength!);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const data = inflateRawSync(archive.subarray(start, start + packed!));
    expect(crc32(data)).toBe(crc);
    files[name] = data;
    at += 46 + nameLength!;
  }
  return files;
}

test("holds every file, sorted, and is the same for the same files", () => {
  const big = Buffer.alloc(100_000, "performer");
  const entries = [
    { name: "b/ö.txt", data: big },
    { name: "a.yml", data: Buffer.from("name: x\n") },
    { name: "empty", data: Buffer.alloc(0) },
  ];
  const archive = zip(entries);
  const files = unzip(archive);
  expect(Object.keys(files)).toEqual(["a.yml", "b/ö.txt", "empty"]);
  expect(files["b/ö.txt"]?.equals(big)).toBe(true);
  expect(files.empty?.length).toBe(0);
  expect(zip([...entries].reverse()).equals(archive)).toBe(true);
});
