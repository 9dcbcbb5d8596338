import React from "react";
import type { StashId } from "../core/types";
import { useConfigurationContext } from "../hooks/config";

type LinkType = "performers" | "studios";

const StashIDPill: React.FC<{ stashID: StashId; linkType: LinkType }> = ({ stashID, linkType }) => {
  const { configuration } = useConfigurationContext();
  const { endpoint, stash_id: id } = stashID;
  const name = configuration.general.stashBoxes.find((box) => box.endpoint === endpoint)?.name ?? endpoint;
  const base = /^(https?:\/\/.*?\/)graphql/.exec(endpoint)?.[1];
  return (
    <span className="stash-id-pill" data-endpoint={name}>
      <span>{name}</span>
      <a href={base ? `${base}${linkType}/${id}` : "#"} target="_blank" rel="noreferrer">
        {id}
      </a>
    </span>
  );
};

/** The ids at the stash-boxes, each with its box's name and a link; null when there is none. */
export function renderStashIDs(stashIDs: StashId[], linkType: LinkType): JSX.Element | null {
  if (stashIDs.length === 0) return null;
  return (
    <ul className="pl-0">
      {stashIDs.map((stashID) => (
        <li key={`${stashID.endpoint} ${stashID.stash_id}`} className="row no-gutters">
          <StashIDPill stashID={stashID} linkType={linkType} />
        </li>
      ))}
    </ul>
  );
}
