import { faImage } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Icon } from "../icon";

interface PictureProps {
  src: string | null;
  alt: string;
  /** Hears the size in pixels once it is there. */
  onSize?: (size: { readonly width: number; readonly height: number }) => void;
}

/** A picture, or the sign that there is none, or that it could not be loaded. */
export function Picture({ src, alt, onSize }: PictureProps) {
  const [broken, setBroken] = React.useState(false);
  if (src === null || broken) return <Icon icon={faImage} className="pss-image-none" label={alt} />;
  return (
    // No referrer: the name of someone's Stash is no business of a foreign image server.
    <img
      src={src}
      alt={alt}
      loading="lazy"
      referrerPolicy="no-referrer"
      onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => onSize?.({ width, height })}
      onError={() => setBroken(true)}
    />
  );
}
