import * as React from "react";

interface SettingRowProps {
  id: string;
  title: string;
  help?: React.ReactNode;
  /** What is wrong with the value as typed. */
  problem?: string | null;
}

/** Name and help left, the control right, as on Stash's own settings pages; the problem stands under it. */
export const SettingRow: React.FC<SettingRowProps> = ({ id, title, help, problem = null, children }) => (
  <div className="pss-setting">
    <div className="pss-setting-text">
      <label htmlFor={id}>{title}</label>
      {help && (
        <p className="pss-mu pss-small" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="pss-small pss-k-red pss-state" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
    <div className="pss-setting-control">{children}</div>
  </div>
);
