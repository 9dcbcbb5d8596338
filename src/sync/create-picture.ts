/** The picture of somebody new: the first that may be given to Stash, and what is left out for it (sync-rules section 5). Pure. */
import type { PictureOut } from "./create-types";
import type { Choice, Plan, SourceView } from "./plan-types";
import type { Endpoint } from "./ports";
import { imageProblem } from "./validate";
import { type ImageValue, isImage } from "./values";

/** What a source has beside the pictures that may not be given: the first of the others is its picture then. */
function givableView(view: SourceView, boxHosts: ReadonlySet<string>): SourceView {
  const images = view.images.filter(({ url }) => imageProblem(url, boxHosts) === null);
  const { image, ...rest } = view.values;
  if (!isImage(image) || imageProblem(image.url, boxHosts) === null) return view;
  const [first] = images;
  return { ...view, images, values: first ? { ...rest, image: first } : rest };
}

/** The first picture that a source offers, with whose it is; null where there is none, or a policy rules it out. */
function offered({ diffs, sources }: Plan): { readonly from: Endpoint; readonly image: ImageValue } | null {
  const diff = diffs.find((one) => one.field === "image");
  // What is no web address counts as suspicious.
  if (!diff || (diff.heap !== "safe" && diff.kind !== "suspicious")) return null;
  const view = sources.find((one) => one.endpoint === diff.winner);
  const image = view?.values.image;
  return view && isImage(image) ? { from: view.endpoint, image } : null;
}

/** A source whose pictures were none by their addresses, so that they were left out when it answered. */
function withoutAddress({ sources }: Plan): PictureOut | null {
  const refused = ({ field, why }: NonNullable<SourceView["refused"]>[number]) =>
    field === "image" && why === "not-an-address";
  const view = sources.find((one) => one.verdict === "certain" && one.refused?.some(refused));
  return view ? { endpoint: view.endpoint, reason: "not-an-address", instead: null } : null;
}

export interface GivenPicture {
  readonly plan: Plan;
  readonly image: ImageValue | null;
  readonly out: PictureOut;
}

/**
 * The plan with a picture that may be given, or none, where that of `plan` may not; null where nothing is left out. `again`
 * plans with other answers of the sources.
 */
export function givablePicture(
  plan: Plan,
  boxHosts: ReadonlySet<string>,
  again: (views: readonly SourceView[]) => Plan,
): GivenPicture | null {
  const first = offered(plan);
  if (first === null) {
    const silent = plan.diffs.some(({ field, kind }) => field === "image" && kind === "silent");
    const out = silent ? withoutAddress(plan) : null;
    return out && { plan, image: null, out };
  }
  const reason = imageProblem(first.image.url, boxHosts);
  if (reason === null) return null;
  const next = again(plan.sources.map((view) => givableView(view, boxHosts)));
  const given = offered(next);
  return {
    plan: next,
    image: given?.image ?? null,
    out: { endpoint: first.from, reason, instead: given?.from ?? null },
  };
}

/** Why a chosen picture may not be given, whatever was planned: a source may have been switched off since; null: it may. */
export function chosenPictureOut(choice: Choice | undefined, boxHosts: ReadonlySet<string>): PictureOut | null {
  if (choice?.type !== "take" || !isImage(choice.value)) return null;
  const reason = imageProblem(choice.value.url, boxHosts);
  const [endpoint = ""] = choice.from;
  return reason === null ? null : { endpoint, reason, instead: null };
}
