import { faGenderless, faMars, faTransgender, faVenus } from "@fortawesome/free-solid-svg-icons";
import React from "react";
import { useIntl } from "react-intl";
import { Icon } from "../shared/icon";

const icons = { MALE: faMars, FEMALE: faVenus, TRANSGENDER_MALE: faTransgender, TRANSGENDER_FEMALE: faTransgender };

/** The sign of a gender, its name as title; nothing when unknown. */
export const GenderIcon: React.FC<{ gender: string | null }> = ({ gender }) => {
  const intl = useIntl();
  if (!gender) return null;
  const title = intl.formatMessage({ id: `gender_types.${gender}` });
  return <Icon className="gender-icon" icon={icons[gender as keyof typeof icons] ?? faGenderless} title={title} />;
};
