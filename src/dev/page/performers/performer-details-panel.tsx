import React from "react";
import { FormattedNumber, useIntl } from "react-intl";
import type { Performer } from "../core/types";
import { patchComponent } from "../patch";
import { DetailItem } from "../shared/detail-header";
import { ageAt } from "../shared/fuzzy-date";
import { renderStashIDs } from "../shared/stash-id-pill";

interface PerformerDetailsProps {
  performer: Performer;
  collapsed?: boolean;
  fullWidth?: boolean;
}

const DetailGroup = patchComponent<PerformerDetailsProps>("PerformerDetailsPanel.DetailGroup", ({ children }) => (
  <div className="detail-group">{children}</div>
));

const unit = (value: number | null, name: "centimeter" | "kilogram") =>
  value ? <FormattedNumber value={value} style="unit" unit={name} unitDisplay="short" /> : null;

/** Everything that Stash shows of a performer under its name, in Stash's order. */
export const PerformerDetailsPanel = patchComponent<PerformerDetailsProps>("PerformerDetailsPanel", (props) => {
  const { performer, fullWidth = false } = props;
  const intl = useIntl();
  const country = () => {
    if (!performer.country) return null;
    try {
      return intl.formatDisplayName(performer.country, { type: "region" }) ?? performer.country;
    } catch {
      return performer.country;
    }
  };
  const age = performer.birthdate && (
    <span className="performer-age">
      <span className="age">{ageAt(performer.birthdate, performer.death_date)}</span>
      <span className="birthdate"> ({performer.birthdate})</span>
    </span>
  );
  const values: [id: string, value: React.ReactNode][] = [
    ["gender", performer.gender && intl.formatMessage({ id: `gender_types.${performer.gender}` })],
    ["age", age],
    ["death_date", performer.death_date],
    ["country", country()],
    ["ethnicity", performer.ethnicity],
    ["hair_color", performer.hair_color],
    ["eye_color", performer.eye_color],
    ["height", unit(performer.height_cm, "centimeter")],
    ["weight", unit(performer.weight, "kilogram")],
    ["measurements", performer.measurements],
    ["fake_tits", performer.fake_tits],
    ["tattoos", performer.tattoos],
    ["piercings", performer.piercings],
    ["career_length", performer.career_length],
    ["career_start", performer.career_start],
    ["career_end", performer.career_end],
    ["details", performer.details],
    ["tags", performer.tags.map((tag) => tag.name).join(", ")],
    ["stash_ids", renderStashIDs(performer.stash_ids, "performers")],
  ];
  return (
    <DetailGroup {...props}>
      {values.map(([id, value]) => (
        <DetailItem key={id} id={id} value={value} fullWidth={fullWidth} />
      ))}
      {Object.entries(performer.custom_fields).map(([field, value]) => (
        <DetailItem
          key={`custom ${field}`}
          id={`custom-field-${field}`}
          label={field}
          value={String(value)}
          fullWidth={fullWidth}
        />
      ))}
    </DetailGroup>
  );
});
