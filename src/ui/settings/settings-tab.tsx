import * as React from "react";
import { AboutFace } from "../diagnostics/about-face";
import { CacheFace } from "../diagnostics/cache-face";
import { CareNav, type CarePart, carePart } from "../diagnostics/care-nav";
import { CheckFace } from "../diagnostics/check-face";
import { ConnectionsFace } from "../diagnostics/connections-face";
import { LogFace } from "../diagnostics/log-face";
import { LoadError } from "./load-error";
import { SettingsForm } from "./settings-form";
import { SettingsTransfer } from "./settings-transfer";

function Settings() {
  return (
    <>
      <LoadError />
      <SettingsForm idPrefix="pss-tab" />
      <SettingsTransfer />
    </>
  );
}

const FACES: Record<CarePart, React.FC> = {
  settings: Settings,
  connections: ConnectionsFace,
  check: CheckFace,
  cache: CacheFace,
  log: LogFace,
  about: AboutFace,
};

/** The Settings tab of the page; `id` names one of its parts. */
export function SettingsTab({ id = null }: { id?: string | null }) {
  const part = carePart(id);
  const Part = FACES[part];
  return (
    <>
      <CareNav current={part} />
      <Part key={part} />
    </>
  );
}
