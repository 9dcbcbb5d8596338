import React, { createContext, useContext } from "react";
import type { Configuration } from "../core/types";

const ConfigContext = createContext<Configuration | null>(null);

/** Hands the loaded configuration to the pages. */
export const ConfigurationProvider: React.FC<{ configuration: Configuration }> = ({ configuration, children }) => (
  <ConfigContext.Provider value={configuration}>{children}</ConfigContext.Provider>
);

/** The configuration. @throws outside the provider. */
export function useConfigurationContext(): { configuration: Configuration } {
  const configuration = useContext(ConfigContext);
  if (!configuration) throw new Error("useConfigurationContext must be used within a ConfigurationProvider");
  return { configuration };
}
