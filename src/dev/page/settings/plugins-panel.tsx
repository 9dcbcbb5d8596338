import { faSyncAlt } from "@fortawesome/free-solid-svg-icons";
import React, { useState } from "react";
import { Button } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { mutateReloadPlugins, mutateSetPluginsEnabled, usePlugins } from "../core/stash-service";
import type { Plugin, PluginSetting } from "../core/types";
import { useToast } from "../hooks/toast";
import { patchComponent } from "../patch";
import { Icon } from "../shared/icon";
import { LoadingIndicator } from "../shared/loading-indicator";
import { BooleanSetting, Setting, SettingGroup } from "./inputs";
import { NumberSetting, StringSetting } from "./modal-inputs";
import { SettingSection } from "./setting-section";
import { useSettings } from "./settings-context";

interface PluginInputProps {
  pluginID: string;
  setting: PluginSetting;
  value: unknown;
  onChange: (value: unknown) => void;
}

const PluginInput: React.FC<PluginInputProps> = ({ pluginID, setting, value, onChange }) => {
  const common = {
    id: `plugin-${pluginID}-${setting.name}`,
    heading: setting.display_name || setting.name,
    subHeading: setting.description,
    onChange,
  };
  // As in Stash: without a stored value a switch shows off, a number 0.
  if (setting.type === "BOOLEAN") return <BooleanSetting {...common} checked={(value as boolean) ?? false} />;
  if (setting.type === "NUMBER") return <NumberSetting {...common} value={(value as number) ?? 0} />;
  return <StringSetting {...common} value={(value as string) ?? ""} />;
};

const PluginSettings = patchComponent<{ pluginID: string; settings: PluginSetting[] }>(
  "PluginSettings",
  ({ pluginID, settings }) => {
    const { plugins, savePluginSettings } = useSettings();
    const values = plugins[pluginID] ?? {};
    return (
      <div className="plugin-settings">
        {settings.map((setting) => (
          <PluginInput
            key={setting.name}
            pluginID={pluginID}
            setting={setting}
            value={values[setting.name]}
            onChange={(value) => savePluginSettings(pluginID, { ...values, [setting.name]: value })}
          />
        ))}
      </div>
    );
  },
);

/** Settings → Plugins: every installed plugin with its switch and its settings. */
export const PluginsPanel: React.FC = () => {
  const Toast = useToast();
  const { loading: configLoading } = useSettings();
  const { data, loading } = usePlugins();
  const [changed, setChanged] = useState<string>();
  if (loading || configLoading) return <LoadingIndicator />;

  const toggle = async (plugin: Plugin) => {
    try {
      await mutateSetPluginsEnabled({ [plugin.id]: !plugin.enabled });
    } catch (e) {
      Toast.error(e);
    }
    setChanged(plugin.id);
  };
  return (
    <SettingSection headingID="config.categories.plugins">
      <Setting headingID="actions.reload_plugins">
        <Button onClick={() => mutateReloadPlugins().catch(Toast.error)}>
          <Icon icon={faSyncAlt} />
          <span>
            <FormattedMessage id="actions.reload_plugins" />
          </span>
        </Button>
      </Setting>
      <div>
        {data?.plugins.map((plugin) => (
          <SettingGroup
            key={plugin.id}
            settingProps={{
              heading: `${plugin.name} ${plugin.version ? `(${plugin.version})` : ""}`,
              subHeading: plugin.description,
              ...(plugin.enabled ? {} : { className: "disabled" }),
            }}
            topLevel={
              <>
                {changed === plugin.id && (
                  <Button size="sm" onClick={() => window.location.reload()}>
                    Reload UI
                  </Button>
                )}
                <Button size="sm" onClick={() => void toggle(plugin)}>
                  <FormattedMessage id={plugin.enabled ? "actions.disable" : "actions.enable"} />
                </Button>
              </>
            }
          >
            <PluginSettings pluginID={plugin.id} settings={plugin.settings ?? []} />
          </SettingGroup>
        ))}
      </div>
    </SettingSection>
  );
};
