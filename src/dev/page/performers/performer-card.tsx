import { faPlayCircle, faTag } from "@fortawesome/free-solid-svg-icons";
import React from "react";
import { Button, ButtonGroup } from "react-bootstrap";
import { FormattedMessage, useIntl } from "react-intl";
import { Link } from "react-router-dom";
import { NavUtils } from "../core/nav-utils";
import { usePerformerUpdate } from "../core/stash-service";
import type { Performer } from "../core/types";
import { patchComponent } from "../patch";
import { FavoriteIcon } from "../shared/detail-header";
import { ageAt } from "../shared/fuzzy-date";
import { GridCard } from "../shared/grid-card";
import { Icon } from "../shared/icon";
import { GenderIcon } from "./gender-icon";

export interface PerformerCardProps {
  performer: Performer;
  cardWidth?: number;
  ageFromDate?: string;
  zoomIndex?: number;
}

const Popovers = patchComponent<PerformerCardProps>("PerformerCard.Popovers", ({ performer }) => {
  if (!performer.scene_count && performer.tags.length === 0) return null;
  return (
    <>
      <hr />
      <ButtonGroup className="card-popovers">
        {performer.scene_count > 0 && (
          <Link to={NavUtils.makePerformerScenesUrl(performer)} className="btn btn-primary minimal scene-count">
            <Icon icon={faPlayCircle} />
            <span>{performer.scene_count}</span>
          </Link>
        )}
        {performer.tags.length > 0 && (
          <Button className="minimal tag-count" title={performer.tags.map((tag) => tag.name).join(", ")}>
            <Icon icon={faTag} />
            <span>{performer.tags.length}</span>
          </Button>
        )}
      </ButtonGroup>
    </>
  );
});

const Overlays = patchComponent<PerformerCardProps>("PerformerCard.Overlays", ({ performer }) => {
  const [update] = usePerformerUpdate();
  return (
    <>
      <FavoriteIcon
        favorite={performer.favorite}
        size="2x"
        className="hide-not-favorite"
        onToggleFavorite={(favorite) => void update({ variables: { input: { id: performer.id, favorite } } })}
      />
      {performer.rating100 !== null && <div className="rating-banner">{(performer.rating100 / 20).toFixed(1)}</div>}
    </>
  );
});

const Details = patchComponent<PerformerCardProps>("PerformerCard.Details", ({ performer, ageFromDate }) => {
  const intl = useIntl();
  const age = ageAt(performer.birthdate, ageFromDate ?? performer.death_date);
  if (age === 0) return null;
  return (
    <div className="performer-card__age">
      <FormattedMessage
        id="media_info.performer_card.age"
        values={{ age, years_old: intl.formatMessage({ id: "years_old" }) }}
      />
    </div>
  );
});

const CardImage = patchComponent<PerformerCardProps>("PerformerCard.Image", ({ performer }) => (
  <img loading="lazy" className="performer-card-image" alt={performer.name} src={performer.image_path ?? ""} />
));

const Title = patchComponent<PerformerCardProps>("PerformerCard.Title", ({ performer }) => (
  <div>
    <span className="performer-name">{performer.name}</span>
    {performer.disambiguation && <span className="performer-disambiguation">{` (${performer.disambiguation})`}</span>}
  </div>
));

/** A performer in a list. Every part of it can be patched. */
export const PerformerCard = patchComponent<PerformerCardProps>("PerformerCard", (props) => (
  <GridCard
    className="performer-card"
    url={`/performers/${props.performer.id}`}
    pretitleIcon={<GenderIcon gender={props.performer.gender} />}
    title={<Title {...props} />}
    image={<CardImage {...props} />}
    overlays={<Overlays {...props} />}
    details={<Details {...props} />}
    popovers={<Popovers {...props} />}
  />
));
