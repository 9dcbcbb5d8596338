import { FontAwesomeIcon, type FontAwesomeIconProps } from "@fortawesome/react-fontawesome";
import React from "react";
import { patchComponent } from "../patch";

/** A FontAwesome icon with Stash's class. */
export const Icon: React.FC<FontAwesomeIconProps> = patchComponent<FontAwesomeIconProps>("Icon", (props) => (
  <FontAwesomeIcon {...props} className={`fa-icon ${props.className ?? ""}`} />
));
