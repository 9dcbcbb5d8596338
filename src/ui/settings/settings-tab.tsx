import * as React from "react";
import { LoadError } from "./load-error";
import { SettingsForm } from "./settings-form";

/** The Settings tab of the page. */
export function SettingsTab() {
  return (
    <>
      <LoadError />
      <SettingsForm idPrefix="pss-tab" />
    </>
  );
}
