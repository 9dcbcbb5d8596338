import React, { useState } from "react";
import { Button } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { LoadingIndicator } from "../shared/loading-indicator";
import { SettingSection } from "./setting-section";
import { useSettings } from "./settings-context";
import { StashBoxModal } from "./stash-box-modal";

/** Settings → Metadata Providers: the stash-boxes, which can be added, edited and removed. */
export const MetadataProvidersPanel: React.FC = () => {
  const { general, saveGeneral, loading } = useSettings();
  const [editing, setEditing] = useState<number>();
  if (loading) return <LoadingIndicator />;
  const boxes = general.stashBoxes ?? [];
  const box = editing === undefined ? undefined : (boxes[editing] ?? { endpoint: "", api_key: "", name: "" });

  return (
    <SettingSection id="stash-boxes" headingID="config.stashbox.title" subHeadingID="config.stashbox.description">
      {editing !== undefined && box && (
        <StashBoxModal
          value={box}
          close={(value) => {
            setEditing(undefined);
            if (!value) return;
            const next = { ...value, endpoint: value.endpoint.trim(), api_key: value.api_key.trim() };
            const stashBoxes =
              editing < boxes.length ? boxes.map((b, i) => (i === editing ? next : b)) : [...boxes, next];
            saveGeneral({ stashBoxes });
          }}
        />
      )}
      {boxes.map((b, index) => (
        <div key={`${b.endpoint} ${b.name}`} className="setting">
          <div>
            <h3>{b.name || `#${index}`}</h3>
            <div className="value">{b.endpoint}</div>
          </div>
          <div>
            <Button onClick={() => setEditing(index)}>
              <FormattedMessage id="actions.edit" />
            </Button>
            <Button variant="danger" onClick={() => saveGeneral({ stashBoxes: boxes.filter((_, i) => i !== index) })}>
              <FormattedMessage id="actions.delete" />
            </Button>
          </div>
        </div>
      ))}
      <div className="setting">
        <div />
        <div>
          <Button onClick={() => setEditing(boxes.length)}>
            <FormattedMessage id="actions.add" />
          </Button>
        </div>
      </div>
    </SettingSection>
  );
};
