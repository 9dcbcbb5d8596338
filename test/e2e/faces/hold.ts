/** Keeps requests to a source waiting, so that a run can be looked at in its middle. */
import type { Page, Request, Route } from "playwright-core";

export interface Hold {
  /** Requests that wait now. */
  readonly waiting: () => number;
  /** Lets everything go, from now on too. */
  release(): Promise<void>;
}

/** True for a request that asks `endpoint`, directly or through Stash. */
function asks(request: Request, endpoint: string): boolean {
  if (request.method() !== "POST") return false;
  if (request.url() === endpoint) return true;
  const body = request.postData() ?? "";
  return request.url().endsWith("/graphql") && /scrapeSingle/.test(body) && body.includes(endpoint);
}

/** Holds every request of the page to `endpoint`, but for questions who we are (`me`). */
export async function holdSource(page: Page, endpoint: string): Promise<Hold> {
  const held: Route[] = [];
  let open = false;
  await page.route(
    () => true,
    async (route) => {
      const body = route.request().postData() ?? "";
      if (open || !asks(route.request(), endpoint) || !/findPerformer|searchPerformer|scrapeSingle/.test(body))
        return route.fallback();
      held.push(route);
    },
  );
  return {
    waiting: () => held.length,
    async release() {
      open = true;
      // What was asked by a page that has gone meanwhile cannot go on.
      await Promise.all(held.splice(0).map((route) => route.continue().catch(() => undefined)));
    },
  };
}
