import type { ApolloError } from "@apollo/client";
import { faCheckCircle, faTimesCircle } from "@fortawesome/free-solid-svg-icons";
import React, { createContext, useContext, useEffect, useRef, useState } from "react";
import { Spinner } from "react-bootstrap";
import {
  useConfiguration,
  useConfigureGeneral,
  useConfigureInterface,
  useConfigurePlugin,
  useConfigureUI,
} from "../core/stash-service";
import type { Configuration } from "../core/types";
import { useDebounce } from "../hooks/debounce";
import { useToast } from "../hooks/toast";
import { Icon } from "../shared/icon";
import { usePendingSave } from "./use-pending-save";

type General = Partial<Configuration["general"]>;
type Interface = Partial<Configuration["interface"]>;
type Values = Record<string, unknown>;
type PluginConfigs = Record<string, Values>;

/** What `useSettings()` gives on a Settings page. The `save…` functions write half a second after the last call. */
export interface SettingsState {
  loading: boolean;
  error: ApolloError | undefined;
  general: General;
  interface: Interface;
  defaults: Values;
  scraping: Values;
  dlna: Values;
  ui: Values;
  plugins: PluginConfigs;
  advancedMode: boolean;
  apiKey: string;
  saveGeneral: (input: General) => void;
  saveInterface: (input: Interface) => void;
  saveUI: (input: Values) => void;
  savePluginSettings: (pluginID: string, input: Values) => void;
  setAdvancedMode: (value: boolean) => void;
  refetch: () => void;
}

const SettingsStateContext = createContext<SettingsState | null>(null);

/** The settings of the open Settings page. @throws elsewhere, as in Stash. */
export function useSettings(): SettingsState {
  const context = useContext(SettingsStateContext);
  if (!context) throw new Error("useSettings must be used within a SettingsContext");
  return context;
}

/** The settings, or undefined outside the Settings pages. */
export const useSettingsOptional = (): SettingsState | undefined => useContext(SettingsStateContext) ?? undefined;

function withoutTypename<T extends object>(value: T): T {
  const copy = JSON.parse(JSON.stringify(value), (key, v) => (key === "__typename" ? undefined : v));
  return copy as T;
}

/**
 * Holds the settings while a Settings page is open. They are taken from the configuration once: what others write meanwhile is
 * not seen, and saving one plugin's settings writes the settings of all plugins as they were then (both are Stash's ways).
 */
export const SettingsContext: React.FC = ({ children }) => {
  const Toast = useToast();
  const { data, error, loading, refetch } = useConfiguration();
  const initialised = useRef(false);
  const [general, setGeneral] = useState<General>({});
  const [iface, setIface] = useState<Interface>({});
  const [ui, setUI] = useState<Values>({});
  const [plugins, setPlugins] = useState<PluginConfigs>({});
  const [success, setSuccess] = useState<boolean>();
  const forget = useDebounce(() => setSuccess(undefined), 4000);

  useEffect(() => {
    if (!data || error || initialised.current) return;
    initialised.current = true;
    const configuration = withoutTypename(data.configuration);
    setGeneral(configuration.general);
    setIface(configuration.interface);
    setUI(configuration.ui);
    setPlugins(configuration.plugins);
  }, [data, error]);

  const done = (failure?: unknown) => {
    if (failure) Toast.error(failure);
    setSuccess(!failure);
    if (!failure) forget();
  };
  const [configureGeneral] = useConfigureGeneral();
  const [configureInterface] = useConfigureInterface();
  const [configureUI] = useConfigureUI();
  const [configurePlugin] = useConfigurePlugin();
  const [addGeneral, savingGeneral] = usePendingSave<General>(
    (input) => configureGeneral({ variables: { input } }),
    done,
  );
  const [addInterface, savingInterface] = usePendingSave<Interface>(
    (input) => configureInterface({ variables: { input } }),
    done,
  );
  const [addUI, savingUI] = usePendingSave<Values>((partial) => configureUI({ variables: { partial } }), done);
  const [addPlugins, savingPlugins] = usePendingSave<PluginConfigs>(async (configs) => {
    for (const [plugin_id, input] of Object.entries(configs))
      await configurePlugin({ variables: { plugin_id, input } });
  }, done);

  const saveUI = (input: Values) => {
    setUI({ ...ui, ...input });
    addUI((pending) => ({ ...pending, ...input }));
  };
  const state: SettingsState = {
    loading: loading && !initialised.current,
    error,
    general,
    interface: iface,
    defaults: {},
    scraping: {},
    dlna: {},
    ui,
    plugins,
    advancedMode: ui.advancedMode === true,
    apiKey: data?.configuration.general.apiKey ?? "",
    saveGeneral(input) {
      setGeneral({ ...general, ...input });
      addGeneral((pending) => ({ ...pending, ...input }));
    },
    saveInterface(input) {
      setIface({ ...iface, ...input });
      addInterface((pending) => ({ ...pending, ...input }));
    },
    saveUI,
    savePluginSettings(pluginID, input) {
      setPlugins({ ...plugins, [pluginID]: input });
      addPlugins((pending) => ({ ...(pending ?? plugins), [pluginID]: input }));
    },
    setAdvancedMode: (advancedMode) => saveUI({ advancedMode }),
    refetch: () => void refetch(),
  };
  const saving = savingGeneral || savingInterface || savingUI || savingPlugins;

  return (
    <SettingsStateContext.Provider value={state}>
      {success === false ? (
        <div className="loading-indicator failed">
          <Icon icon={faTimesCircle} className="fa-fw" />
        </div>
      ) : saving ? (
        <div className="loading-indicator">
          <Spinner animation="border" role="status">
            <span className="sr-only">Loading...</span>
          </Spinner>
        </div>
      ) : (
        success && (
          <div className="loading-indicator success">
            <Icon icon={faCheckCircle} className="fa-fw" />
          </div>
        )
      )}
      {children}
    </SettingsStateContext.Provider>
  );
};
