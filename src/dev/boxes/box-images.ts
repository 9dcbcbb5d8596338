/** Images of a box: drawn when asked for, a few kept. */
import { encodePicture, type PictureSpec } from "../png";
import type { BoxStore } from "./box-store";

/** Finds and draws images by id; null when no living entity has it. */
export function createImages(store: BoxStore): (id: string) => Buffer | null {
  let revision = -1;
  let pictures = new Map<string, PictureSpec>();
  const drawn = new Map<string, Buffer>();
  return (id) => {
    if (revision !== store.revision) {
      const rows = [...store.performers.values(), ...store.studios.values()];
      pictures = new Map(rows.flatMap((row) => row.images.map((image) => [image.id, image.picture] as const)));
      revision = store.revision;
    }
    const known = drawn.get(id);
    if (known) return known;
    const picture = pictures.get(id);
    if (!picture) return null;
    if (drawn.size > 200) drawn.clear();
    const bytes = encodePicture(picture);
    drawn.set(id, bytes);
    return bytes;
  };
}
