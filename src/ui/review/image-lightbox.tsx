/** One picture as large as the screen allows, beside what Stash has; the arrows go through all of them. */
import { faChevronLeft, faChevronRight, faXmark } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Modal } from "react-bootstrap";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { useKeptKeys } from "../parts/use-kept-keys";
import { Picture } from "./image-picture";
import type { PictureOption } from "./image-model";
import { PHONE, useNarrow } from "./use-width";

interface LightboxProps {
  /** Those with a picture; what Stash has first, if it has one. */
  options: readonly PictureOption[];
  /** Key of the one shown. */
  at: string;
  onMove: (key: string) => void;
  /** Chooses the one shown; null where nothing may be chosen. */
  onUse: ((option: PictureOption) => void) | null;
  onClose: () => void;
}

function Shown({ option }: { option: PictureOption }) {
  const text = useText();
  return (
    <figure>
      <Picture src={option.src} alt={text("review.image.alt", { source: option.name })} />
      <figcaption>
        <b>{option.name}</b> <span className="pss-mu">{option.size}</span>
      </figcaption>
    </figure>
  );
}

/** Left and right move, Enter on the button chooses, Escape closes. */
export function Lightbox({ options, at, onMove, onUse, onClose }: LightboxProps) {
  const text = useText();
  const narrow = useNarrow(PHONE);
  const index = options.findIndex(({ key }) => key === at);
  const go = (by: number) => {
    const next = options[(index + by + options.length) % options.length];
    if (next) onMove(next.key);
  };
  useKeptKeys({ ArrowLeft: () => go(-1), ArrowRight: () => go(1) });
  const option = options[index];
  if (!option) return null;
  const beside = narrow ? undefined : options.find(({ key }) => key === "local" && key !== at);
  const title = text("image.zoom.title", { name: option.name, index: index + 1, count: options.length });
  return (
    <Modal
      show
      onHide={onClose}
      animation={false}
      dialogClassName="pss-root pss-lightbox"
      aria-labelledby="pss-lightbox-title"
    >
      <Modal.Header>
        <Modal.Title as="h2" id="pss-lightbox-title" className="pss-confirm-title">
          {title}
        </Modal.Title>
        <Button variant="link" className="pss-close" aria-label={text("review.dialog.close")} onClick={onClose}>
          <Icon icon={faXmark} />
        </Button>
      </Modal.Header>
      <Modal.Body>
        {beside && <Shown option={beside} />}
        <Shown key={option.key} option={option} />
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" aria-label={text("review.dialog.previous")} onClick={() => go(-1)}>
          <Icon icon={faChevronLeft} />
        </Button>
        <Button variant="secondary" aria-label={text("review.dialog.next")} onClick={() => go(1)}>
          <Icon icon={faChevronRight} />
        </Button>
        {onUse && (
          <Button variant="primary" onClick={() => onUse(option)}>
            {text(option.key === "local" ? "review.keep" : "review.edit.use")}
          </Button>
        )}
      </Modal.Footer>
    </Modal>
  );
}
