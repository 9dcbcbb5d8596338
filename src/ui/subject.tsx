/** Which sort of entity a face is about: its parts draw, say and do the same for either and never ask which it is. */
import * as React from "react";
import type { EntityType } from "../sync/ports";

const SubjectContext = React.createContext<EntityType>("performer");

/** What the face around is about; performers where nobody says. */
export function useSubject(): EntityType {
  return React.useContext(SubjectContext);
}

/** Everything below reads the review of this sort of entity, and words that name one name it (`useStores`, `useText`). */
export const Subject: React.FC<{ type: EntityType }> = ({ type, children }) => (
  <SubjectContext.Provider value={type}>{children}</SubjectContext.Provider>
);
