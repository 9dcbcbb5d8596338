/** Every setting in plain form. Each change is saved by itself; there is no button to forget. */
import * as React from "react";
import { SETTING_RANGES } from "../../sync/settings";
import { useText } from "../messages/use-text";
import { ModeSelect } from "../dashboard/mode-select";
import { Skeleton } from "../parts/skeleton";
import { useSettings } from "../stores-context";
import "./settings.css";
import { FieldPolicies } from "./field-policies";
import { NumberSetting } from "./number-setting";
import { SaveStatus } from "./save-status";
import { SettingRow } from "./setting-row";
import { SourceOrder } from "./source-order";
import { SwitchSetting } from "./switch-setting";
import { type Saver, useSaver } from "./use-saver";

const Group: React.FC<{ title: string; help?: string }> = ({ title, help, children }) => (
  <section className="pss-setting-group">
    <h2 className="pss-h2">{title}</h2>
    {help && <p className="pss-mu pss-small">{help}</p>}
    <div className="card pss-card">{children}</div>
  </section>
);

const SWITCHES = ["nameSearch", "images", "oldNameToAlias", "staleUnattended"] as const;
const CREATING = ["autoCreatePerformers", "autoCreateStudios"] as const;
type Switch = (typeof SWITCHES)[number] | (typeof CREATING)[number] | "cardMarks" | "debug";

function Switches({ saver, keys, idPrefix }: { saver: Saver; keys: readonly Switch[]; idPrefix: string }) {
  const text = useText();
  return (
    <>
      {keys.map((key) => (
        <SwitchSetting
          key={key}
          id={`${idPrefix}-${key}`}
          title={text(`settings.${key}`)}
          help={text(`settings.${key}.help`)}
          value={saver.settings[key]}
          onChange={(value) => saver.save({ [key]: value })}
        />
      ))}
    </>
  );
}

function Form({ idPrefix }: { idPrefix: string }) {
  const text = useText();
  const saver = useSaver();
  const { settings, save } = saver;
  return (
    <div className="pss-settings">
      <SaveStatus saver={saver} />
      <Group title={text("settings.order")} help={text("settings.order.help")}>
        <SourceOrder saver={saver} idPrefix={idPrefix} />
      </Group>
      <Group title={text("settings.asking")}>
        <NumberSetting
          id={`${idPrefix}-delay`}
          title={text("settings.delaySeconds")}
          help={text("settings.delaySeconds.help", { ...SETTING_RANGES.delaySeconds })}
          unit={text("settings.seconds")}
          value={settings.delaySeconds}
          range={SETTING_RANGES.delaySeconds}
          onChange={(delaySeconds) => save({ delaySeconds })}
        />
        <NumberSetting
          id={`${idPrefix}-cache`}
          title={text("settings.cacheHours")}
          help={text("settings.cacheHours.help", { ...SETTING_RANGES.cacheHours })}
          unit={text("settings.hours")}
          whole
          value={settings.cacheHours}
          range={SETTING_RANGES.cacheHours}
          onChange={(cacheHours) => save({ cacheHours })}
        />
        <NumberSetting
          id={`${idPrefix}-watch`}
          title={text("settings.watchHours")}
          help={text("settings.watchHours.help", { ...SETTING_RANGES.watchHours })}
          unit={text("settings.hours")}
          whole
          value={settings.watchHours}
          range={SETTING_RANGES.watchHours}
          onChange={(watchHours) => save({ watchHours })}
        />
      </Group>
      <Group title={text("settings.changes")}>
        <SettingRow
          id={`${idPrefix}-runMode`}
          title={text("settings.runMode")}
          help={text(`task.mode.${settings.runMode}.what`)}
        >
          <ModeSelect id={`${idPrefix}-runMode`} mode={settings.runMode} onChange={(runMode) => save({ runMode })} />
        </SettingRow>
        <Switches saver={saver} keys={SWITCHES} idPrefix={idPrefix} />
      </Group>
      <Group title={text("settings.creating")} help={text("settings.creating.help")}>
        <Switches saver={saver} keys={CREATING} idPrefix={idPrefix} />
      </Group>
      <Group title={text("settings.policies")} help={text("settings.policies.help")}>
        <FieldPolicies saver={saver} idPrefix={idPrefix} />
      </Group>
      <Group title={text("settings.shown")}>
        <Switches saver={saver} keys={["cardMarks"]} idPrefix={idPrefix} />
      </Group>
      <Group title={text("settings.space")}>
        <NumberSetting
          id={`${idPrefix}-history`}
          title={text("settings.historyMegabytes")}
          help={text("settings.historyMegabytes.help", { ...SETTING_RANGES.historyMegabytes })}
          unit={text("settings.megabytes")}
          whole
          value={settings.historyMegabytes}
          range={SETTING_RANGES.historyMegabytes}
          onChange={(historyMegabytes) => save({ historyMegabytes })}
        />
      </Group>
      <Group title={text("settings.trouble")}>
        <Switches saver={saver} keys={["debug"]} idPrefix={idPrefix} />
      </Group>
    </div>
  );
}

/** `idPrefix` keeps two forms on one page apart. Draw it inside a `Face`. */
export function SettingsForm({ idPrefix }: { idPrefix: string }) {
  const ready = useSettings((state) => state.state === "ready");
  return ready ? <Form idPrefix={idPrefix} /> : <Skeleton rows={8} />;
}
