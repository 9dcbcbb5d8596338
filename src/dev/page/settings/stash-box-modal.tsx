import React from "react";
import { Button, Form } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import * as GQL from "../core/gql";
import { pageShape } from "../core/page-shape";
import type { StashBox } from "../core/types";
import { SettingModal } from "./modal-inputs";

const defaultRate = 240;

const textFields = [
  { key: "name", id: "config.stashbox.name", className: "stash-box-name" },
  { key: "endpoint", id: "config.stashbox.graphql_endpoint", className: "stash-box-endpoint" },
  { key: "api_key", id: "config.stashbox.api_key", className: "stash-box-apikey" },
] as const;

/** The dialog of one stash-box: name, endpoint, key, and from Stash 0.29 on the rate; the server tests the credentials. */
export const StashBoxModal: React.FC<{ value: StashBox; close: (value?: StashBox) => void }> = ({ value, close }) => {
  const intl = useIntl();
  const [validate, { data, loading }] = GQL.useValidateStashBoxLazyQuery({ fetchPolicy: "network-only" });
  const result = data?.validateStashBoxCredentials;
  return (
    <SettingModal<StashBox>
      headingID="config.stashbox.title"
      value={value}
      close={close}
      renderField={(box = value, setBox) => (
        <>
          {textFields.map(({ key, id, className }) => (
            <Form.Group key={key}>
              <h6>
                <FormattedMessage id={id} />
              </h6>
              <Form.Control
                aria-label={intl.formatMessage({ id })}
                className={`text-input ${className}`}
                value={box[key]}
                onChange={(e: React.ChangeEvent<HTMLInputElement>) => setBox({ ...box, [key]: e.currentTarget.value })}
              />
            </Form.Group>
          ))}
          <Form.Group>
            <Button
              disabled={loading}
              className="mr-3"
              onClick={() =>
                void validate({
                  variables: { input: { name: "test", endpoint: box.endpoint.trim(), api_key: box.api_key.trim() } },
                })
              }
            >
              Test Credentials
            </Button>
            {result && <b className={result.valid ? "text-success" : "text-danger"}>{result.status}</b>}
          </Form.Group>
          {pageShape.rateLimits && (
            <Form.Group>
              <h6>
                <FormattedMessage id="config.stashbox.max_requests_per_minute" />
              </h6>
              <Form.Control
                type="number"
                aria-label={intl.formatMessage({ id: "config.stashbox.max_requests_per_minute" })}
                className="text-input stash-box-rate"
                value={box.max_requests_per_minute ?? defaultRate}
                onChange={(e: React.ChangeEvent<HTMLInputElement>) =>
                  setBox({ ...box, max_requests_per_minute: Number.parseInt(e.currentTarget.value || "0", 10) })
                }
              />
              <div className="sub-heading">
                <FormattedMessage
                  id="config.stashbox.max_requests_per_minute_description"
                  values={{ defaultValue: defaultRate }}
                />
              </div>
            </Form.Group>
          )}
        </>
      )}
    />
  );
};
