import { gql } from "@apollo/client";

/** Lists that are only named when cached lists are evicted, never asked: the embedded server does not know them. */
export const FindScenesDocument = gql("query FindScenes { findScenes { count } }");
export const FindImagesDocument = gql("query FindImages { findImages { count } }");
export const FindGalleriesDocument = gql("query FindGalleries { findGalleries { count } }");
export const FindGroupsDocument = gql("query FindGroups { findGroups { count } }");
