import { shapeOf, type StashShape, stashVersions } from "../../stash/shape";

function readVersion(): string | null {
  if (typeof document === "undefined") return null;
  return document.querySelector('meta[name="stash-shape"]')?.getAttribute("content") ?? null;
}

/** The Stash whose page this is: the server writes its version into the page. 0.30 where nobody says. */
export const pageShape: StashShape = shapeOf(stashVersions.find((version) => version === readVersion()) ?? "0.30");

/**
 * First version in which a component can be patched and found (`PatchComponent` in ui/v2.5/src of the tags v0.28.1, v0.29.3, v0.30.1
 * and of develop for 0.31). What is not named here is in all of them.
 */
const offeredSince: Readonly<Record<string, string>> = {
  DetailImage: "0.29",
  HeaderImage: "0.29",
  ImageInput: "0.29",
  Pagination: "0.29",
  PaginationIndex: "0.29",
  PerformerHeaderImage: "0.29",
  PerformerList: "0.30",
  StudioList: "0.30",
  GridCard: "0.31",
  StudioCard: "0.31",
  StudioDetailsPanel: "0.31",
};

/** May plugins patch the component of that name in this Stash? */
export function isOffered(name: string, shape: StashShape = pageShape): boolean {
  return (offeredSince[name] ?? "0") <= shape.version;
}
