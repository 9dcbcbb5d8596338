import * as React from "react";

/** First letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const first = (word: string | undefined) => Array.from(word ?? "")[0] ?? "";
  return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "")).toUpperCase();
}

/** A small picture, or the initials where there is none or it cannot be shown; decoration beside the name, so it is said to nobody. */
export function Picture({ path, name }: { path: string | null; name: string }) {
  const [broken, setBroken] = React.useState<string | null>(null);
  if (path === null || broken === path)
    return (
      <span className="pss-thumb" aria-hidden="true">
        {initials(name)}
      </span>
    );
  return (
    <img
      className="pss-thumb"
      src={path}
      alt=""
      loading="lazy"
      // The source need not learn where its pictures are shown.
      referrerPolicy="no-referrer"
      onError={() => setBroken(path)}
    />
  );
}
