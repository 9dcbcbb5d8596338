/** Small parts of the rows in creating: a picture of somebody elsewhere, and the mark of what happens. */
import {
  faCheck,
  faCircleXmark,
  faLink,
  faPeopleArrows,
  faPlus,
  type IconDefinition,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { isWebUrl } from "../../sync/kinds/lists";
import type { ImageValue } from "../../sync/values";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";

function initial(name: string): string {
  return (Array.from(name.trim())[0] ?? "").toUpperCase();
}

/** A small picture from a source, or the initial; decoration beside the name. No referrer: whose Stash this is, is nobody's business. */
export function UpstreamPicture({ image, name }: { image: ImageValue | null; name: string }) {
  const [broken, setBroken] = React.useState(false);
  if (image === null || broken || !isWebUrl(image.url))
    return (
      <span className="pss-thumb pss-create-picture" aria-hidden="true">
        {initial(name)}
      </span>
    );
  return (
    <img
      className="pss-thumb pss-create-picture"
      src={image.url}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

const LOOKS = {
  create: { icon: faPlus, className: "pss-k-green" },
  parent: { icon: faPlus, className: "pss-k-green" },
  link: { icon: faLink, className: "pss-k-blue" },
  there: { icon: faCheck, className: "pss-k-dim" },
  review: { icon: faPeopleArrows, className: "pss-k-orange" },
  blocked: { icon: faCircleXmark, className: "pss-k-red" },
} as const satisfies Record<string, { readonly icon: IconDefinition; readonly className: string }>;

/** What happens with a row, as icon and word. */
export function StepMark({ kind }: { kind: keyof typeof LOOKS }) {
  return (
    <span className={`pss-kind ${LOOKS[kind].className}`}>
      <Icon icon={LOOKS[kind].icon} /> <Msg id={`create.kind.${kind}`} />
    </span>
  );
}

const RESULTS = {
  created: LOOKS.create,
  linked: LOOKS.link,
  there: LOOKS.there,
  review: LOOKS.review,
  failed: LOOKS.blocked,
} as const;

/** What became of a row, as icon and word. */
export function ResultMark({ status }: { status: keyof typeof RESULTS }) {
  return (
    <span className={`pss-kind ${RESULTS[status].className}`}>
      <Icon icon={RESULTS[status].icon} /> <Msg id={`create.result.${status}`} />
    </span>
  );
}
