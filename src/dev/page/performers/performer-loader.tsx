import React, { useEffect } from "react";
import { Redirect, type RouteComponentProps } from "react-router-dom";
import { useFindPerformer } from "../core/stash-service";
import { ErrorMessage } from "../shared/error-message";
import { LoadingIndicator } from "../shared/loading-indicator";
import { PerformerPage, performerTabs } from "./performer-page";

/** Fetches the performer of the address, then shows its page. An unknown tab is left out of the address. */
export const PerformerLoader: React.FC<RouteComponentProps<{ id: string; tab?: string }>> = ({ location, match }) => {
  const { id, tab } = match.params;
  const { data, loading, error } = useFindPerformer(id);
  useEffect(() => window.scrollTo(0, 0), []);

  if (loading) return <LoadingIndicator />;
  if (error) return <ErrorMessage error={error.message} />;
  if (!data?.findPerformer) return <ErrorMessage error={`No performer found with id ${id}.`} />;
  if (tab && !performerTabs.includes(tab)) return <Redirect to={{ ...location, pathname: `/performers/${id}` }} />;
  return <PerformerPage performer={data.findPerformer} {...(tab ? { tabKey: tab } : {})} />;
};
