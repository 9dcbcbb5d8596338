import { faWarning } from "@fortawesome/free-solid-svg-icons";
import React from "react";
import { Alert } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { Icon } from "./icon";

/** A failed page: heading and what went wrong. */
export const ErrorMessage: React.FC<{ message?: React.ReactNode; error: React.ReactNode }> = ({ message, error }) => (
  <div className="ErrorMessage-container">
    <Alert variant="danger" className="ErrorMessage">
      <Alert.Heading className="ErrorMessage-header">
        <Icon icon={faWarning} />
        {message ?? <FormattedMessage id="errors.header" />}
      </Alert.Heading>
      <div className="ErrorMessage-content code">{error}</div>
    </Alert>
  </div>
);
