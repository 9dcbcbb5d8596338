/** Pictures side by side: what Stash has and what each source offers. Loaded only here, and only when they come into view. */
import { faCheck, faMagnifyingGlassPlus } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { FieldDiff } from "../../sync/plan-types";
import { Icon } from "../icon";
import { reasonText } from "../messages/reason-text";
import { Msg } from "../messages/use-text";
import { useDialog } from "./dialog-model";
import { Lightbox } from "./image-lightbox";
import { type PictureOption, usePictures } from "./image-model";
import { Picture } from "./image-picture";
import { decidable } from "./sections";

/** Shown at once per source; more on request, as each costs a request to a foreign server. */
const SHOWN = 2;

interface OneProps {
  diff: FieldDiff;
  option: PictureOption;
  onZoom: (key: string) => void;
  onSize: (size: { readonly width: number; readonly height: number }) => void;
}

function One({ diff, option, onZoom, onSize }: OneProps) {
  const { choose, text, label } = useDialog();
  const { name, size, src, checked, twins } = option;
  return (
    <div className={`pss-image ${checked ? "pss-on" : ""}`}>
      <label>
        <span className="pss-image-frame">
          <Picture src={src} alt={text("review.image.alt", { source: name })} onSize={onSize} />
          {checked && <Icon icon={faCheck} className="pss-image-tick" />}
        </span>
        <span className="pss-image-name">
          <input
            type="radio"
            name={`pss-${diff.field}`}
            checked={checked}
            disabled={!decidable(diff)}
            aria-label={text("review.radio.source", { field: label(diff.field), source: name, value: size })}
            onChange={() => choose(diff, option.choice)}
          />{" "}
          <b>{name}</b>
        </span>
        <small className="pss-sub">{size}</small>
        {twins.length > 0 && <small className="pss-sub">{text("image.twin", { sources: twins })}</small>}
      </label>
      {src !== null && (
        <Button
          size="sm"
          variant="secondary"
          className="pss-image-zoom"
          aria-label={text("image.zoom", { name })}
          title={text("image.zoom", { name })}
          onClick={() => onZoom(option.key)}
        >
          <Icon icon={faMagnifyingGlassPlus} />
        </Button>
      )}
    </div>
  );
}

/** One radio per picture; each can be looked at large. */
export function ImageOptions({ diff }: { diff: FieldDiff }) {
  const { choose, text } = useDialog();
  const [all, setAll] = React.useState(false);
  const [zoomed, setZoomed] = React.useState<string | null>(null);
  const { options, more, measured } = usePictures(diff, all ? Number.POSITIVE_INFINITY : SHOWN);
  const use = (option: PictureOption) => {
    choose(diff, option.choice);
    setZoomed(null);
  };
  return (
    <div className="pss-images">
      {options.map((option) => (
        <One
          key={option.key}
          diff={diff}
          option={option}
          onZoom={setZoomed}
          onSize={(size) => measured(option.key, size)}
        />
      ))}
      {diff.reason !== undefined && <small className="pss-sub pss-k-red">{reasonText(text, diff.reason)}</small>}
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
      {zoomed !== null && (
        <Lightbox
          options={options.filter(({ src }) => src !== null)}
          at={zoomed}
          onMove={setZoomed}
          onUse={decidable(diff) ? use : null}
          onClose={() => setZoomed(null)}
        />
      )}
    </div>
  );
}
