/** Origins that Stash's Content-Security-Policy has refused: `fetch` itself only says that it failed. */
export function watchPolicy(): (origin: string) => boolean {
  const refused = new Set<string>();
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
    if (URL.canParse(blockedURI)) refused.add(new URL(blockedURI).origin);
  });
  return (origin) => refused.has(origin);
}
