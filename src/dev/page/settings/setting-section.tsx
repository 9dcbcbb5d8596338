import React from "react";
import { Card } from "react-bootstrap";
import { useIntl } from "react-intl";

interface SettingSectionProps {
  id?: string;
  headingID?: string;
  subHeadingID?: string;
}

/** A headed card of settings. */
export const SettingSection: React.FC<SettingSectionProps> = ({ id, headingID, subHeadingID, children }) => {
  const intl = useIntl();
  return (
    <div className="setting-section" id={id}>
      <h1>{headingID && intl.formatMessage({ id: headingID })}</h1>
      {subHeadingID && <div className="sub-heading">{intl.formatMessage({ id: subHeadingID })}</div>}
      <Card>{children}</Card>
    </div>
  );
};
