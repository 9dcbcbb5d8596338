import { faHeart, faLink } from "@fortawesome/free-solid-svg-icons";
import React from "react";
import { Button } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { patchComponent } from "../patch";
import { Icon } from "./icon";
import { LoadingIndicator } from "./loading-indicator";

/** The image beside the details. */
export const HeaderImage = patchComponent<{ encodingImage: boolean }>("HeaderImage", ({ encodingImage, children }) => (
  <div className="detail-header-image">{encodingImage ? <LoadingIndicator /> : children}</div>
));

/** The image itself. */
export const DetailImage = patchComponent<JSX.IntrinsicElements["img"]>("DetailImage", ({ alt, ...props }) => (
  <img alt={alt ?? ""} {...props} />
));

/** Name and disambiguation as the page's heading. */
export const DetailTitle: React.FC<{ name: string; disambiguation?: string | null; classNamePrefix: string }> = ({
  name,
  disambiguation,
  classNamePrefix,
  children,
}) => (
  <h2>
    <span className={`${classNamePrefix}-name`}>{name}</span>
    {disambiguation && <span className={`${classNamePrefix}-disambiguation`}>{` (${disambiguation})`}</span>}
    {children}
  </h2>
);

/** The other names, under the heading. */
export const AliasList: React.FC<{ aliases: string[] }> = ({ aliases }) =>
  aliases.length > 0 ? (
    <div>
      <span className="alias-head">{aliases.join(", ")}</span>
    </div>
  ) : null;

interface FavoriteIconProps {
  favorite: boolean;
  onToggleFavorite: (favorite: boolean) => void;
  size?: "2x";
  className?: string;
}

/** The heart that sets and clears favourite. */
export const FavoriteIcon: React.FC<FavoriteIconProps> = ({ favorite, onToggleFavorite, size, className }) => (
  <Button
    className={`minimal favorite-button ${className ?? ""} ${favorite ? "favorite" : "not-favorite"}`}
    title="Favourite"
    aria-pressed={favorite}
    onClick={() => onToggleFavorite(!favorite)}
  >
    <Icon icon={faHeart} {...(size ? { size } : {})} />
  </Button>
);

/** One link per address, for http addresses only. */
export const ExternalLinkButtons = patchComponent<{ urls: string[] }>("ExternalLinkButtons", ({ urls }) => (
  <>
    {urls
      .filter((url) => /^https?:/i.test(url))
      .map((url) => (
        <a key={url} className="minimal link btn btn-primary" href={url} title={url} target="_blank" rel="noreferrer">
          <Icon icon={faLink} />
        </a>
      ))}
  </>
));

interface DetailItemProps {
  id: string;
  value?: React.ReactNode;
  title?: string | undefined;
  label?: React.ReactNode;
  fullWidth?: boolean;
}

/** One labelled detail; nothing when empty (or "Na", as Stash leaves that out). */
export const DetailItem: React.FC<DetailItemProps> = ({ id, value, title, label, fullWidth }) => {
  if (!value || value === "Na") return null;
  const cssId = id.replace(/_/g, "-");
  return (
    <div className={`detail-item ${id}`}>
      <span className={`detail-item-title ${cssId}`}>
        {label ?? <FormattedMessage id={id} />}
        {fullWidth ? ":" : ""}
      </span>
      <span className={`detail-item-value ${cssId}`} title={title}>
        {value}
      </span>
    </div>
  );
};
