/** As much of Markdown as the tests of the documentation need. */

const FENCE = /^ *```(\w*)\n([\s\S]*?)^ *```$/gmu;

/** The code blocks of a language. */
export function codeBlocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(FENCE)].filter(([, name]) => name === language).map(([, , body = ""]) => body);
}

/** What stands between backticks in running text. */
export function inlineCode(text: string): readonly string[] {
  return [...text.replace(FENCE, "").matchAll(/`([^`\n]+)`/gu)].map(([, code = ""]) => code);
}

/** Targets of links and pictures in running text. */
export function links(text: string): readonly string[] {
  const prose = text.replace(FENCE, "").replace(/`[^`\n]*`/gu, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => target);
}

/** The anchors that headings get: small letters, blanks to hyphens, other signs dropped. */
export function anchors(text: string): readonly string[] {
  const headings = text.replace(FENCE, "").match(/^#+ .*$/gmu) ?? [];
  return headings.map((line) =>
    line
      .replace(/^#+ /u, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
