import { useEffect, useState } from "react";

/**
 * Appends classic scripts to the head, in order, and tells when all of them ran or failed (a failing one does not hold up the
 * others, as in Stash). `urls` undefined: not known yet.
 */
export function useScripts(urls: string[] | undefined): boolean {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!urls) return;
    let left = urls.length;
    if (left === 0) setDone(true);
    const scripts = urls.map((url) => {
      const script = document.createElement("script");
      script.src = url;
      script.async = false;
      script.defer = true;
      const settled = () => {
        left -= 1;
        if (left === 0) setDone(true);
      };
      script.addEventListener("load", settled);
      script.addEventListener("error", settled);
      document.head.appendChild(script);
      return script;
    });
    return () => {
      for (const script of scripts) script.remove();
    };
  }, [urls]);
  return done;
}

/** Links stylesheets for as long as the caller is mounted. */
export function useStylesheets(urls: string[] | undefined): void {
  useEffect(() => {
    const links = (urls ?? []).map((url) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.type = "text/css";
      link.href = url;
      document.head.appendChild(link);
      return link;
    });
    return () => {
      for (const link of links) link.remove();
    };
  }, [urls]);
}
