import React from "react";
import { Card } from "react-bootstrap";
import { Link } from "react-router-dom";
import { patchComponent } from "../patch";

interface GridCardProps {
  className?: string;
  url: string;
  pretitleIcon?: JSX.Element;
  title: JSX.Element | string;
  image: JSX.Element;
  overlays?: JSX.Element;
  details?: JSX.Element;
  popovers?: JSX.Element;
}

/** A card of a list: image with overlays, title, details, counters. */
export const GridCard = patchComponent<GridCardProps>("GridCard", (props) => (
  <Card className={`${props.className ?? ""} grid-card`}>
    <div className="thumbnail-section">
      <Link to={props.url}>{props.image}</Link>
      {props.overlays}
    </div>
    <div className="card-section">
      <Link to={props.url}>
        <h5 className="card-section-title flex-aligned">
          {props.pretitleIcon}
          <div className="TruncatedText">{props.title}</div>
        </h5>
      </Link>
      {props.details}
    </div>
    {props.popovers}
  </Card>
));
