import * as React from "react";
import type { StashPluginApi } from "../host/plugin-api";
import { addToButtonRow } from "./button-row";
import { CardMark } from "./card-mark";
import type { Faces } from "./faces";
import { FirstOfMark } from "./first-of-mark";
import { type FaceShape, LazyFace } from "./lazy-face";
import { ErrorBoundary } from "./error-boundary";
import type { FacesLoader } from "./load-faces";
import { WatchBadge } from "./watch";
import { StudioPlace } from "./studio-place";

/** Our own route. `/plugin/…` belongs to Stash's server and would answer 404 on reload; no dot for the same reason. */
export const ROUTE = "/plugins/performer-site-sync/:tab?/:sub?";

/**
 * Tells Stash where our faces go. Must run synchronously in the entry script, and no patch function calls a hook: late
 * or hook-calling patches take the page down (stash-host: PluginApi). They return elements that may.
 */
export function register(api: StashPluginApi, pluginId: string, loader: FacesLoader): void {
  const face = (shape: FaceShape, draw: (faces: Faces) => React.ReactElement, key?: string) => (
    <LazyFace key={key} loader={loader} shape={shape} draw={draw} />
  );

  api.register.route(ROUTE, () => face("page", ({ Page }) => <Page />));

  api.patch.after("PerformerPage", (...args) => {
    const rendered = args.at(-1);
    const { performer } = (args[0] ?? {}) as { performer?: { id?: unknown; name?: unknown } };
    if (typeof performer?.id !== "string") return rendered;
    const { id } = performer;
    const name = String(performer.name ?? "");
    const draw = ({ PerformerButton }: Faces) => <PerformerButton id={id} name={name} />;
    // Another performer is another button: nothing of the last one's state may show.
    const button = face("button", draw, `performer-site-sync-${id}`);
    try {
      return addToButtonRow(rendered, button);
    } catch {
      // Elements of a shape nobody has seen yet: better no button than no page.
      return rendered;
    }
  });

  // StudioPage itself cannot be patched. Its row of buttons holds an ImageInput, which draws nothing while nobody edits.
  api.patch.after("ImageInput", (...args) => {
    const rendered = args.at(-1) as React.ReactNode;
    const { isEditing } = (args[0] ?? {}) as { isEditing?: unknown };
    if (isEditing !== false) return rendered;
    const button = (id: string) =>
      face("button", ({ StudioButton }) => <StudioButton id={id} />, `performer-site-sync-studio-${id}`);
    return (
      <>
        {rendered}
        <ErrorBoundary fallback={() => null}>
          <StudioPlace draw={button} />
        </ErrorBoundary>
      </>
    );
  });

  // The counters at the foot of a performer's card, wherever Stash draws one; by name, so that a Stash without it has none.
  api.patch.after("PerformerCard.Popovers", (...args) => {
    const rendered = args.at(-1) as React.ReactNode;
    const { performer } = (args[0] ?? {}) as { performer?: { id?: unknown } };
    if (typeof performer?.id !== "string") return rendered;
    return (
      <ErrorBoundary fallback={() => rendered}>
        <CardMark id={performer.id} counters={rendered} />
      </ErrorBoundary>
    );
  });

  api.patch.after("SettingsToolsSection", (...args) => (
    <>
      {args.at(-1) as React.ReactNode}
      <ErrorBoundary fallback={() => null}>
        <FirstOfMark mark="tools">
          {face("page", ({ ToolsCard }) => (
            <ToolsCard />
          ))}
        </FirstOfMark>
      </ErrorBoundary>
    </>
  ));

  // Twice in the document, for wide and narrow screens; Stash shows one of them.
  api.patch.after("MainNavBar.UtilityItems", (...args) => (
    <>
      <ErrorBoundary fallback={() => null}>
        <WatchBadge />
      </ErrorBoundary>
      {args.at(-1) as React.ReactNode}
    </>
  ));

  api.patch.instead("PluginSettings", (...args) => {
    const next = args.at(-1) as (...rest: readonly unknown[]) => unknown;
    const { pluginID } = (args[0] ?? {}) as { pluginID?: unknown };
    if (pluginID !== pluginId) return next(...args.slice(0, -1));
    return face("page", ({ SettingsPanel }) => <SettingsPanel />);
  });
}
