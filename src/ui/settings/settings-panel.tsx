import * as React from "react";
import { Link } from "react-router-dom";
import { Msg } from "../messages/use-text";
import { Face } from "../parts/face";
import { pagePath } from "../shell/paths";
import { useFreshState } from "../shell/use-fresh-state";
import { LoadError } from "./load-error";
import { SettingsForm } from "./settings-form";
import { SettingsTransfer } from "./settings-transfer";

function Body() {
  useFreshState();
  return (
    <>
      <p>
        <Link className="btn btn-primary" to={pagePath("overview")}>
          <Msg id="settings.open-page" />
        </Link>
      </p>
      <LoadError />
      <SettingsForm idPrefix="pss-panel" />
      <SettingsTransfer />
    </>
  );
}

/** The form for Settings → Plugins (335–770 px). Draw it inside `StoresProvider` and Stash's router. */
export function SettingsPanel() {
  return (
    <Face className="pss-settings-panel">
      <Body />
    </Face>
  );
}
