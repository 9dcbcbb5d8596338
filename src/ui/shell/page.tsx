/** The plugin's own page: title, tabs, and the face of the tab. Route: `PAGE_ROUTE`. */
import * as React from "react";
import { useParams } from "react-router-dom";
import { useText } from "../messages/use-text";
import "../dashboard/dashboard.css";
import { Overview } from "../dashboard/overview";
import { FavouritesTab } from "../favourites/favourites-tab";
import { Face } from "../parts/face";
import { Guard } from "../parts/guard";
import { HistoryTab } from "../history/history-tab";
import { ReportsTab } from "../reports/reports-tab";
import { ReviewTab } from "../review/review-tab";
import { SettingsTab } from "../settings/settings-tab";
import { LastUpdate } from "./last-update";
import "./shell.css";
import { type Tab, tabOf } from "./paths";
import { TabBar } from "./tab-bar";
import { useFreshState } from "./use-fresh-state";
import { usePageTitle } from "./use-page-title";

const FACES: Record<Tab, React.FC<{ id: string | null }>> = {
  overview: Overview,
  review: ReviewTab,
  favourites: FavouritesTab,
  reports: ReportsTab,
  history: HistoryTab,
  settings: SettingsTab,
};

/** Keeps the keyboard where the eye is: at the heading first, in the new face when the old one took the focus with it. */
function useFocus(tab: Tab) {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const panel = React.useRef<HTMLDivElement>(null);
  const shown = React.useRef<Tab | null>(null);
  React.useEffect(() => {
    const first = shown.current === null;
    if (shown.current === tab) return;
    shown.current = tab;
    if (first) heading.current?.focus({ preventScroll: true });
    else if (document.activeElement === document.body || document.activeElement === null) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [tab]);
  return { heading, panel };
}

const PageBody: React.FC = () => {
  const params = useParams<{ tab?: string; sub?: string }>();
  const tab = tabOf(params.tab);
  const text = useText();
  const { heading, panel } = useFocus(tab);
  useFreshState();
  usePageTitle(`${text(`tab.${tab}`)} · ${text("app.title")}`);
  const Tabbed = FACES[tab];
  return (
    <div className="pss-page">
      <header className="pss-header">
        <h1 ref={heading} tabIndex={-1}>
          {text("app.title")}
        </h1>
        <LastUpdate />
      </header>
      <TabBar current={tab} />
      <div ref={panel} tabIndex={-1} className="pss-panel" key={tab}>
        <Guard>
          <Tabbed id={params.sub ?? null} />
        </Guard>
      </div>
    </div>
  );
};

/** Draw it inside `StoresProvider` and Stash's router. */
export const Page: React.FC = () => (
  <Face>
    <PageBody />
  </Face>
);
