/** About: version, what is kept where, and the way to remove it. */
import * as React from "react";
import { Link } from "react-router-dom";
import { useText } from "../messages/use-text";
import { STASH } from "../shell/paths";
import { useCare } from "../stores-context";
import { EraseCard } from "./erase-card";

const KEPT = ["settings", "locks", "browser", "keys"] as const;

function KeptTable() {
  const text = useText();
  return (
    <table className="pss-care-table">
      <caption className="sr-only">{text("about.kept.title")}</caption>
      <thead>
        <tr>
          {(["what", "where", "why"] as const).map((column) => (
            <th scope="col" key={column}>
              {text(`about.kept.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KEPT.map((row) => (
          <tr key={row}>
            <th scope="row">{text(`about.${row}`)}</th>
            <td data-label={text("about.kept.where")}>{text(`about.${row}.where`)}</td>
            <td data-label={text("about.kept.why")}>{text(`about.${row}.why`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Draw it inside a `Face`. */
export function AboutFace() {
  const text = useText();
  const version = useCare((state) => state.version);
  return (
    <div className="pss-care">
      <div className="card pss-card pss-pad">
        <h3 className="pss-care-h">{text("app.title")}</h3>
        <p>
          {text("about.version", { version })} · <span className="pss-mu">{text("about.license")}</span>
        </p>
        <p className="pss-care-links">
          <Link to={STASH.providers}>{text("about.stash-boxes")}</Link>
          <Link to={STASH.plugins}>{text("about.links")}</Link>
          <Link to={STASH.about}>{text("about.stash")}</Link>
        </p>
      </div>
      <div className="card pss-card pss-pad">
        <h3 className="pss-care-h">{text("about.kept.title")}</h3>
        <KeptTable />
      </div>
      <EraseCard />
    </div>
  );
}
