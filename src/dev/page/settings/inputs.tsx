import { faChevronDown, faChevronUp } from "@fortawesome/free-solid-svg-icons";
import React, { useState } from "react";
import { Button, Collapse, Form } from "react-bootstrap";
import { useIntl } from "react-intl";
import { patchComponent } from "../patch";
import { Icon } from "../shared/icon";
import { useSettingsOptional } from "./settings-context";

export interface SettingProps {
  id?: string;
  advanced?: boolean;
  className?: string;
  heading?: React.ReactNode;
  headingID?: string;
  subHeadingID?: string;
  subHeading?: React.ReactNode;
  tooltipID?: string;
  onClick?: React.MouseEventHandler<HTMLDivElement>;
  disabled?: boolean;
}

/** A row of settings: heading and explanation at the left, the control (children) at the right. */
export const Setting = patchComponent<SettingProps>("Setting", (props) => {
  const { id, className, heading, headingID, subHeadingID, subHeading, children, tooltipID, disabled } = props;
  const intl = useIntl();
  const settings = useSettingsOptional();
  if (props.advanced && !settings?.advancedMode) return null;
  const sub = subHeadingID ? intl.formatMessage({ id: subHeadingID }) : subHeading;
  return (
    // biome-ignore lint/a11y: Stash's row is clickable as a whole; its buttons serve the keyboard.
    <div className={`setting ${className ?? ""} ${disabled ? "disabled" : ""}`} id={id} onClick={props.onClick}>
      <div>
        <h3 title={tooltipID ? intl.formatMessage({ id: tooltipID }) : undefined}>
          {headingID ? intl.formatMessage({ id: headingID }) : heading}
        </h3>
        {sub && <div className="sub-heading">{sub}</div>}
      </div>
      <div>{children}</div>
    </div>
  );
});

interface SettingGroupProps {
  settingProps?: SettingProps;
  topLevel?: JSX.Element;
  collapsible?: boolean;
  collapsedDefault?: boolean;
}

/** A heading row with further rows below it, which can be folded away. */
export const SettingGroup = patchComponent<SettingGroupProps>(
  "SettingGroup",
  ({ settingProps, topLevel, collapsible, collapsedDefault, children }) => {
    const [open, setOpen] = useState(!collapsedDefault);
    return (
      <div className={`setting-group ${collapsible ? "collapsible" : ""}`}>
        <Setting
          {...settingProps}
          onClick={(e) => {
            if (collapsible && !(e.target as HTMLElement).closest("button, a")) setOpen(!open);
          }}
        >
          {topLevel}
          {collapsible && (
            <Button className="setting-group-collapse-button minimal" title="Fold" onClick={() => setOpen(!open)}>
              <Icon className="fa-fw" icon={open ? faChevronUp : faChevronDown} />
            </Button>
          )}
        </Setting>
        <Collapse in={open}>
          <div className="collapsible-section">{children}</div>
        </Collapse>
      </div>
    );
  },
);

interface BooleanSettingProps extends SettingProps {
  id: string;
  checked?: boolean;
  onChange: (value: boolean) => void;
}

/** On or off. */
export const BooleanSetting = patchComponent<BooleanSettingProps>(
  "BooleanSetting",
  ({ id, disabled = false, checked = false, onChange, children: _children, ...rest }) => (
    <Setting {...rest} disabled={disabled}>
      <Form.Switch id={id} disabled={disabled} checked={checked} onChange={() => onChange(!checked)} />
    </Setting>
  ),
);

interface SelectSettingProps extends SettingProps {
  value?: string | number | string[];
  onChange: (value: string) => void;
}

/** One of the options given as children. */
export const SelectSetting = patchComponent<SelectSettingProps>(
  "SelectSetting",
  ({ value, children, onChange, ...rest }) => (
    <Setting {...rest}>
      <Form.Control
        className="input-control"
        as="select"
        value={value ?? ""}
        onChange={(e) => onChange(e.currentTarget.value)}
      >
        {children}
      </Form.Control>
    </Setting>
  ),
);
