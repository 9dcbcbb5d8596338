import React from "react";
import { FormattedMessage } from "react-intl";
import { Link } from "react-router-dom";
import { useTitle } from "./hooks/title";

/** The first page: where to go. Stash shows recommendation rows here, which the embedded host leaves out. */
const FrontPage: React.FC = () => {
  useTitle("");
  return (
    <div className="recommendations-container m-4">
      <h2>Embedded Stash</h2>
      <p className="text-muted">A stand-in for Stash with made-up data, for trying and testing the plugin.</p>
      {(["performers", "studios", "settings"] as const).map((id) => (
        <Link key={id} to={`/${id}`} className="btn btn-primary mr-2">
          <FormattedMessage id={id} />
        </Link>
      ))}
    </div>
  );
};

export default FrontPage;
