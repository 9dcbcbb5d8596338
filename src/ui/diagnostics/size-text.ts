import type { Text } from "../messages/use-text";

/** Bytes as a person reads them: "38 MB", "1.4 MB", "120 kB". Never less than 1 kB. */
export function sizeText(text: Text, bytes: number): string {
  const megabytes = bytes / 1e6;
  if (megabytes >= 10) return text("cache.mb", { n: Math.round(megabytes) });
  if (megabytes >= 1) return text("cache.mb", { n: Math.round(megabytes * 10) / 10 });
  return text("cache.kb", { n: Math.max(1, Math.round(bytes / 1e3)) });
}
