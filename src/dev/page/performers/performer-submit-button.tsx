import React from "react";
import { Button } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import * as GQL from "../core/gql";
import type { Performer } from "../core/types";
import { useToast } from "../hooks/toast";

/** Stash's button for sending a draft; there when a stash-box is configured. The embedded host has no draft dialog. */
export const PerformerSubmitButton: React.FC<{ performer: Performer }> = () => {
  const Toast = useToast();
  const { data } = GQL.useConfigurationQuery();
  if (!data?.configuration.general.stashBoxes.length) return null;
  return (
    <Button
      onClick={() => Toast.toast({ variant: "warning", content: "Submitting drafts is not in the embedded host." })}
    >
      <FormattedMessage id="actions.submit_stash_box" />
    </Button>
  );
};
