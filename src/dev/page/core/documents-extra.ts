import { gql } from "@apollo/client";

/**
 * Operations of Stash's UI that the embedded server may not know. The lists are only named when cached lists are evicted,
 * never asked; the configure mutations need a server that has them, else the page shows its error as a toast.
 */
export const FindScenesDocument = gql("query FindScenes { findScenes { count } }");
export const FindImagesDocument = gql("query FindImages { findImages { count } }");
export const FindGalleriesDocument = gql("query FindGalleries { findGalleries { count } }");
export const FindGroupsDocument = gql("query FindGroups { findGroups { count } }");

export const ConfigureGeneralDocument = gql(`mutation ConfigureGeneral($input: ConfigGeneralInput!) {
  configureGeneral(input: $input) { ...ConfigGeneralData }
} fragment ConfigGeneralData on ConfigGeneralResult {
    databasePath apiKey
    stashBoxes { name endpoint api_key max_requests_per_minute }
}`);

export const ConfigureInterfaceDocument = gql(`mutation ConfigureInterface($input: ConfigInterfaceInput!) {
  configureInterface(input: $input) { ...ConfigInterfaceData }
} fragment ConfigInterfaceData on ConfigInterfaceResult { sfwContentMode menuItems language }`);

export const ConfigureUiDocument = gql(
  "mutation ConfigureUI($input: Map, $partial: Map) { configureUI(input: $input, partial: $partial) }",
);
