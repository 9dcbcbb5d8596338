/** From a prospect to what is sent to Stash, by the same rules as any change: what cannot be right or held stays out. Pure. */
import { chosenPictureOut } from "./create-picture";
import type { PictureOut, Prospect } from "./create-types";
import { elements } from "./kinds/lists";
import { linkElement } from "./kinds/special";
import type { BoundField } from "./local";
import type { ApplyProblem, Choice, Choices, Plan } from "./plan-types";
import type { LocalEntity } from "./ports";
import type { Settings } from "./settings";
import { type Written, writeChoices } from "./write";

/** What a plan against nothing would fill, as if a person had accepted all of it. */
export function chosenFields(plan: Plan): Choices {
  const safe = plan.diffs.filter((diff) => diff.heap === "safe");
  return Object.fromEntries(
    safe.map((diff): [string, Choice] => [diff.field, { type: "take", value: diff.proposed, from: diff.agree }]),
  );
}

export interface InputContext {
  readonly fields: readonly BoundField[];
  readonly settings: Settings;
  readonly at: string;
  readonly boxHosts: ReadonlySet<string>;
}

/**
 * The input and what the undo record says of it, or why it cannot be sent. `parent` is in the library already; an alias that
 * is not `free` is left out (Stash refuses a studio for it), and so is a picture that may not be given: `pictureOut` says which.
 * All stash ids come with the present time.
 */
export function newInput(
  prospect: Prospect,
  parent: LocalEntity | null,
  free: (alias: string) => boolean,
  { fields, settings, at, boxHosts }: InputContext,
): (Written & { readonly pictureOut?: PictureOut }) | { readonly problem: ApplyProblem } {
  const { plan, name, links } = prospect;
  const chosen: Record<string, Choice> = { ...(plan ? chosenFields(plan) : {}) };
  const { aliases } = chosen;
  if (aliases?.type === "take") chosen.aliases = { ...aliases, value: elements(aliases.value).filter(free) };
  chosen.name ??= { type: "take", value: name, from: [] };
  chosen.stashIds = { type: "take", value: links, from: [] };
  const late = chosenPictureOut(chosen.image, boxHosts);
  if (late) delete chosen.image;
  const pictureOut = late ?? prospect.pictureOut;
  delete chosen.parent;
  if (parent) {
    const own = parent.stashIds.map((id) => linkElement(id.endpoint, id.stash_id));
    chosen.parent = { type: "take", value: { name: parent.name, localId: parent.id, links: own }, from: [] };
  }
  const nothing: LocalEntity = {
    id: "",
    name: "",
    record: {},
    stashIds: [],
    favorite: false,
    imagePath: null,
    locks: [],
  };
  const written = writeChoices(fields, nothing, [], chosen, settings, { at, boxHosts });
  return pictureOut && !("problem" in written) ? { ...written, pictureOut } : written;
}
