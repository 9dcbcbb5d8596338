import React from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router-dom";
import { platformURL } from "../core/create-client";
import { pageShape } from "../core/page-shape";
import { patchContainer } from "../patch";
import { Setting } from "./inputs";
import { SettingSection } from "./setting-section";

const SettingsToolsSection = patchContainer("SettingsToolsSection");

/** Settings → Tools. The patchable section is on it twice, as in Stash from 0.29 on; 0.28 has the scene tools only. */
export const ToolsPanel: React.FC = () => (
  <>
    {pageShape.version !== "0.28" && (
      <SettingSection headingID="config.tools.heading">
        <SettingsToolsSection>
          <Setting
            heading={
              <a href={platformURL("playground").toString()} className="btn btn-primary">
                <FormattedMessage id="config.tools.graphql_playground" />
              </a>
            }
          />
        </SettingsToolsSection>
      </SettingSection>
    )}
    <SettingSection headingID="config.tools.scene_tools">
      <SettingsToolsSection>
        <Setting
          heading={
            <Link to="/scenes" className="btn btn-primary">
              <FormattedMessage id="config.tools.scene_filename_parser.title" />
            </Link>
          }
        />
        <Setting
          heading={
            <Link to="/scenes" className="btn btn-primary">
              <FormattedMessage id="config.tools.scene_duplicate_checker" />
            </Link>
          }
        />
      </SettingsToolsSection>
    </SettingSection>
  </>
);
