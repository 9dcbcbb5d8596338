import React from "react";
import { Col, Form, Nav, Row, Tab } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import { Link, Redirect, useLocation } from "react-router-dom";
import { useTitle } from "../hooks/title";
import { NotHere } from "../shared/not-here";
import { InterfacePanel } from "./interface-panel";
import { MetadataProvidersPanel } from "./metadata-providers-panel";
import { PluginsPanel } from "./plugins-panel";
import { SettingsContext, useSettings } from "./settings-context";
import { ToolsPanel } from "./tools-panel";

interface SettingsTab {
  key: string;
  messageId?: string;
  panel?: React.ComponentType;
  /** Stash keeps some panels mounted while another tab is open. */
  keep?: boolean;
}

const tabs: readonly SettingsTab[] = [
  { key: "tasks", keep: true },
  { key: "library", messageId: "library", keep: true },
  { key: "interface", panel: InterfacePanel, keep: true },
  { key: "security", keep: true },
  { key: "metadata-providers", messageId: "config.categories.metadata_providers", panel: MetadataProvidersPanel },
  { key: "services" },
  { key: "system", keep: true },
  { key: "plugins", panel: PluginsPanel },
  { key: "logs" },
  { key: "tools", panel: ToolsPanel },
  { key: "changelog" },
  { key: "about" },
];

const SettingTabs: React.FC<{ tab: string }> = ({ tab }) => {
  const { advancedMode, setAdvancedMode } = useSettings();
  useTitle(useIntl().formatMessage({ id: "settings" }));
  return (
    <Tab.Container activeKey={tab} id="configuration-tabs">
      <Row>
        <Col id="settings-menu-container" sm={3} md={3} xl={2}>
          <Nav variant="pills" className="flex-column">
            {tabs.map(({ key, messageId }) => (
              <Nav.Item key={key}>
                <Nav.Link as={Link} to={`/settings?tab=${key}`} eventKey={key}>
                  <FormattedMessage id={messageId ?? `config.categories.${key}`} />
                </Nav.Link>
              </Nav.Item>
            ))}
            <Nav.Item>
              <div className="advanced-switch">
                <Form.Label htmlFor="advanced-settings">
                  <FormattedMessage id="config.advanced_mode" />
                </Form.Label>
                <Form.Switch
                  id="advanced-settings"
                  checked={advancedMode}
                  onChange={() => setAdvancedMode(!advancedMode)}
                />
              </div>
            </Nav.Item>
            <hr className="d-sm-none" />
          </Nav>
        </Col>
        <Col id="settings-container" sm={{ offset: 3 }} md={{ offset: 3 }} xl={{ offset: 2 }}>
          <Tab.Content className="mx-auto">
            {tabs.map(({ key, panel: Panel = NotHere, keep }) => (
              <Tab.Pane key={key} eventKey={key} unmountOnExit={!keep}>
                <Panel />
              </Tab.Pane>
            ))}
          </Tab.Content>
        </Col>
      </Row>
    </Tab.Container>
  );
};

/** The Settings pages, `/settings?tab=…`. */
const Settings: React.FC = () => {
  const location = useLocation();
  const tab = new URLSearchParams(location.search).get("tab");
  if (!tab || !tabs.some(({ key }) => key === tab)) return <Redirect to={{ ...location, search: "tab=tasks" }} />;
  return (
    <SettingsContext>
      <SettingTabs tab={tab} />
    </SettingsContext>
  );
};

export default Settings;
