/** What the lazy part exports for the entry script: `export const faces: Faces` in main.tsx. */
import type { ComponentType } from "react";

export interface PerformerButtonProps {
  readonly id: string;
  readonly name: string;
}

export interface Faces {
  /** Of the plugin that this lazy part was built for: the entry script must be of the same. */
  readonly version: string;
  /** The full-screen route; reads tab and sub from the route's params. */
  readonly Page: ComponentType;
  readonly PerformerButton: ComponentType<PerformerButtonProps>;
  /** The Sync button on a studio's page. */
  readonly StudioButton: ComponentType<{ readonly id: string }>;
  /** The card in Settings → Tools. */
  readonly ToolsCard: ComponentType;
  /** Our group in Settings → Plugins. */
  readonly SettingsPanel: ComponentType;
  /** Reads what changed upstream, when the settings want it, it is due, and no other tab has. Never rejects. */
  watch?(): Promise<void>;
}
