/** Pictures side by side: what Stash has and what each source offers. Loaded only here, and only when they come into view. */
import { faCheck, faImage } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { isWebUrl } from "../../sync/kinds/lists";
import type { Choice, FieldDiff } from "../../sync/plan-types";
import { type ImageValue, isImage } from "../../sync/values";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { keepMine } from "./choices";
import { useDialog } from "./dialog-model";
import { decidable } from "./sections";

/** Shown at once per source; more on request, as each costs a request to a foreign server. */
const SHOWN = 2;

interface Option {
  readonly key: string;
  readonly src: string | null;
  readonly name: string;
  readonly size: string;
  readonly choice: Choice;
  readonly checked: boolean;
}

function shape(image: ImageValue): string {
  return image.width && image.height ? `${image.width} × ${image.height}` : "";
}

/** The options, and how many more there are than `shown` per source. */
function useOptions(diff: FieldDiff, shown: number): { options: readonly Option[]; more: number } {
  const { plan, sources, choices, text, source } = useDialog();
  const choice = choices[diff.field];
  const taken = choice?.type === "take" && isImage(choice.value) ? choice.value.id : null;
  const current: Option = {
    key: "local",
    src: plan.imagePath,
    name: text("review.image.current"),
    size: plan.imagePath === null ? text("review.image.none") : "",
    choice: keepMine(),
    checked: choice?.type === "keep",
  };
  const offered = sources.flatMap((view) => {
    const images = view.images.filter((image) => isWebUrl(image.url));
    return images.slice(0, shown).map((image, at): Option => {
      const name = source(view.endpoint);
      return {
        key: `${view.endpoint} ${image.id}`,
        src: image.url,
        name: images.length > 1 ? text("review.image.of", { source: name, index: at + 1, count: images.length }) : name,
        size: shape(image),
        choice: { type: "take", value: image, from: [view.endpoint] },
        checked: taken === image.id,
      };
    });
  });
  const all = sources.reduce((sum, view) => sum + view.images.filter((image) => isWebUrl(image.url)).length, 0);
  return { options: [current, ...offered], more: all - offered.length };
}

function Picture({ src, alt }: { src: string | null; alt: string }) {
  const [broken, setBroken] = React.useState(false);
  if (src === null || broken) return <Icon icon={faImage} className="pss-image-none" label={alt} />;
  // No referrer: the name of someone's Stash is no business of a foreign image server.
  return <img src={src} alt={alt} loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(true)} />;
}

/** One radio per picture. */
export function ImageOptions({ diff }: { diff: FieldDiff }) {
  const { choose, text, label } = useDialog();
  const [all, setAll] = React.useState(false);
  const { options, more } = useOptions(diff, all ? Number.POSITIVE_INFINITY : SHOWN);
  return (
    <div className="pss-images">
      {options.map((option) => (
        <label key={option.key} className={`pss-image ${option.checked ? "pss-on" : ""}`}>
          <span className="pss-image-frame">
            <Picture src={option.src} alt={text("review.image.alt", { source: option.name })} />
            {option.checked && <Icon icon={faCheck} className="pss-image-tick" />}
          </span>
          <span className="pss-image-name">
            <input
              type="radio"
              name={`pss-${diff.field}`}
              checked={option.checked}
              disabled={!decidable(diff)}
              aria-label={text("review.radio.source", {
                field: label(diff.field),
                source: option.name,
                value: option.size,
              })}
              onChange={() => choose(diff, option.choice)}
            />{" "}
            <b>{option.name}</b>
          </span>
          <small className="pss-sub">{option.size}</small>
        </label>
      ))}
      {options[0]?.src && (
        <small className="pss-sub">
          <Msg id="review.image.undo" />
        </small>
      )}
      {more > 0 && (
        <Button size="sm" variant="secondary" onClick={() => setAll(true)}>
          <Msg id="review.image.more" values={{ count: more }} />
        </Button>
      )}
    </div>
  );
}
