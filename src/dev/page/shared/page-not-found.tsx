import React from "react";

/** What an address that belongs to nothing shows. */
export const PageNotFound: React.FC = () => <h1>Page not found.</h1>;
