import React from "react";
import { Spinner } from "react-bootstrap";
import { useIntl } from "react-intl";
import { patchComponent } from "../patch";

interface LoadingIndicatorProps {
  message?: JSX.Element | string;
  inline?: boolean;
  small?: boolean;
  card?: boolean;
}

/** Spinner with "Loading…" or the message given; an empty message shows the spinner alone. */
export const LoadingIndicator = patchComponent<LoadingIndicatorProps>(
  "LoadingIndicator",
  ({ message, inline, small, card }) => {
    const text = useIntl().formatMessage({ id: "loading.generic" });
    const className = ["LoadingIndicator", inline && "inline", small && "small", card && "card-based"];
    return (
      <div className={className.filter(Boolean).join(" ")}>
        <Spinner animation="border" role="status" {...(small ? { size: "sm" as const } : {})}>
          <span className="sr-only">{text}</span>
        </Spinner>
        {message !== "" && <h4 className="LoadingIndicator-message">{message ?? text}</h4>}
      </div>
    );
  },
);
