import React from "react";
import { languages } from "../locales/messages";
import { patchComponent } from "../patch";
import { LoadingIndicator } from "../shared/loading-indicator";
import { SelectSetting } from "./inputs";
import { SettingSection } from "./setting-section";
import { useSettings } from "./settings-context";

/** Settings → Interface: the language. */
export const InterfacePanel = patchComponent<unknown>("SettingsInterfacePanel", () => {
  const settings = useSettings();
  if (settings.loading) return <LoadingIndicator />;
  return (
    <SettingSection headingID="config.categories.interface">
      <SelectSetting
        id="language"
        headingID="config.ui.language.heading"
        value={settings.interface.language || "en-GB"}
        onChange={(language) => settings.saveInterface({ language })}
      >
        {Object.entries(languages).map(([tag, name]) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </SelectSetting>
    </SettingSection>
  );
});
