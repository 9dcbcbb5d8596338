import React from "react";

/** Stands where Stash has a page that the embedded host leaves out. */
export const NotHere: React.FC = () => (
  <p className="m-4 text-muted">This part of Stash is not in the embedded host.</p>
);
