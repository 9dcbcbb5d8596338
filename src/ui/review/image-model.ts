/** The pictures of a performer, or studio, to choose from: what Stash has, and what each source offers. */
import * as React from "react";
import { isWebUrl } from "../../sync/kinds/lists";
import type { Choice, FieldDiff } from "../../sync/plan-types";
import { type ImageValue, isImage } from "../../sync/values";
import type { Text } from "../messages/use-text";
import { keepMine } from "./choices";
import { useDialog } from "./dialog-model";

export interface PictureOption {
  readonly key: string;
  readonly src: string | null;
  readonly name: string;
  /** Pixels and shape as far as they are known: "800 × 1200, portrait". */
  readonly size: string;
  /** Names of what offers the very same picture before this one. */
  readonly twins: readonly string[];
  readonly choice: Choice;
  readonly checked: boolean;
}

/** Square to the eye. */
const SQUARE = 0.04;

/** "800 × 1200, portrait"; empty where the size is not known. */
export function sizeText(width: number | undefined, height: number | undefined, text: Text): string {
  if (!width || !height) return "";
  const shape = Math.abs(width / height - 1) <= SQUARE ? "square" : width > height ? "landscape" : "portrait";
  return text(`image.${shape}`, { size: text("cell.image.size", { width, height }) });
}

/** A file name long enough to be made from the picture itself, as image hosts do. */
const HASHED = /^[0-9a-f-]{32,}\.?/i;

/** True when two sources offer the same file: the same address, or the same hash for a name. */
export function samePicture(a: ImageValue, b: ImageValue): boolean {
  if (a.url === b.url) return true;
  const name = ({ url }: ImageValue) => HASHED.exec(url.split(/[?#]/u)[0]?.split("/").at(-1) ?? "")?.[0];
  const mine = name(a);
  return mine !== undefined && mine === name(b);
}

interface Sized {
  readonly width: number;
  readonly height: number;
}

/**
 * The options, what Stash has first, and how many more there are than `shown` per source. `measured` hears the size of a
 * picture that was drawn; sources tell theirs, Stash does not.
 */
export function usePictures(diff: FieldDiff, shown: number) {
  const { plan, sources, choices, text, source } = useDialog();
  const [sizes, setSizes] = React.useState<Readonly<Record<string, Sized>>>({});
  const choice = choices[diff.field];
  const taken = choice?.type === "take" && isImage(choice.value) ? choice.value.id : null;
  const mine = sizes.local;
  const current: PictureOption = {
    key: "local",
    src: plan.imagePath,
    name: text("review.image.current"),
    size: plan.imagePath === null ? text("review.image.none") : sizeText(mine?.width, mine?.height, text),
    twins: [],
    choice: keepMine(),
    checked: choice?.type === "keep",
  };
  const before: { name: string; image: ImageValue }[] = [];
  let total = 0;
  const offered = sources.flatMap((view) => {
    const images = view.images.filter((image) => isWebUrl(image.url));
    total += images.length;
    return images.slice(0, shown).map((image, at): PictureOption => {
      const from = source(view.endpoint);
      const name =
        images.length > 1 ? text("review.image.of", { source: from, index: at + 1, count: images.length }) : from;
      const key = `${view.endpoint} ${image.id}`;
      const { width, height } = image.width && image.height ? image : (sizes[key] ?? {});
      const twins = before.filter((one) => samePicture(one.image, image)).map((one) => one.name);
      before.push({ name, image });
      return {
        key,
        src: image.url,
        name,
        size: sizeText(width, height, text),
        twins,
        choice: { type: "take", value: image, from: [view.endpoint] },
        checked: taken === image.id,
      };
    });
  });
  const measured = (key: string, size: Sized) => setSizes((old) => (old[key] ? old : { ...old, [key]: size }));
  return { options: [current, ...offered], more: total - offered.length, measured };
}
