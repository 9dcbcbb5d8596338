import type { SourceDeps } from "../sources/registry";
import { watchPolicy } from "./watch-policy";

/** What the page knows of the network; `onOnline` is called when the browser has one again. */
export function watchPage(onOnline: () => void): Required<Pick<SourceDeps, "pageProtocol" | "cspBlocked" | "online">> {
  window.addEventListener("online", onOnline);
  return {
    pageProtocol: window.location.protocol,
    cspBlocked: watchPolicy(),
    online: () => window.navigator.onLine,
  };
}
