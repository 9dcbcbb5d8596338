/** What a row would do, or why it cannot: icon, words, colour; and the line under the name. */
import {
  faCodeMerge,
  faHeart,
  faHeartCirclePlus,
  faLink,
  faLinkSlash,
  faMinus,
  faPeopleArrows,
  faPlus,
  faTriangleExclamation,
  type IconDefinition,
} from "@fortawesome/free-solid-svg-icons";
import type { FavouriteRow, FavouriteStep } from "../../sync/favourite-types";
import type { Evidence } from "../../sync/plan-types";
import type { MessageKey } from "../messages/catalogue";
import type { Text } from "../messages/use-text";

interface Look {
  readonly icon: IconDefinition;
  readonly className: string;
}

const LOOKS = {
  none: { icon: faHeart, className: "pss-k-green" },
  mark: { icon: faHeartCirclePlus, className: "pss-k-green" },
  link: { icon: faLink, className: "pss-k-blue" },
  follow: { icon: faCodeMerge, className: "pss-k-teal" },
  create: { icon: faPlus, className: "pss-k-violet" },
  choose: { icon: faPeopleArrows, className: "pss-k-orange" },
  missing: { icon: faMinus, className: "pss-k-dim" },
  gone: { icon: faLinkSlash, className: "pss-k-red" },
  failed: { icon: faTriangleExclamation, className: "pss-k-red" },
} as const satisfies Record<FavouriteStep["type"], Look>;

/** Icon, words and colour of a row's step. */
export function stepLook(text: Text, row: FavouriteRow, canCreate: boolean, source: string): Look & { words: string } {
  const { step, set } = row;
  const say = (key: MessageKey, look: Look = LOOKS[step.type]) => ({ ...look, words: text(key, { source }) });
  switch (step.type) {
    case "link":
      return say(set === "both" ? "favourites.step.link.both" : "favourites.step.link");
    case "create":
      return canCreate ? say("favourites.step.create") : say("favourites.step.absent", LOOKS.missing);
    case "missing":
      return say(step.searched ? "favourites.step.missing" : "favourites.step.unsearched");
    default:
      return say(`favourites.step.${step.type}`);
  }
}

/** What says most for it of what speaks for it. */
function best(evidence: readonly Evidence[]): Evidence | undefined {
  const strong = ["chosen", "page-url", "same-url", "same-birthdate", "same-parent"];
  const first = strong.map((id) => evidence.find((one) => one.id === id && one.weight === "for")).find(Boolean);
  return first ?? evidence.find((any) => any.weight === "for");
}

/** The quiet line under the name of one source's row; `say` puts an observation into words. */
export function subWords(text: Text, row: FavouriteRow, source: string, say: (one: Evidence) => string): string {
  const { step, set, local, upstream } = row;
  const other = upstream && local && upstream.name !== "" && upstream.name !== local.name ? upstream.name : null;
  const named = other === null ? "" : text("favourites.sub.named", { name: other });
  const join = (...parts: readonly string[]) => parts.filter(Boolean).join(" · ");
  switch (step.type) {
    case "link": {
      const where = set === "there" || set === "both" ? text("favourites.sub.unlinked") : named;
      const reason = best(step.evidence);
      return join(where, reason ? say(reason) : "");
    }
    case "follow":
      return text("favourites.sub.merged", { name: upstream?.name ?? "" });
    case "create":
      return text("favourites.sub.absent");
    case "choose":
      return text(set === "here" ? "favourites.sub.options.here" : "favourites.sub.options.there", {
        count: step.options.length,
        source,
      });
    case "missing":
      return text(step.searched ? "favourites.sub.missing" : "favourites.sub.unsearched");
    case "gone":
      return text("favourites.sub.gone");
    case "mark":
      return join(text(set === "there" ? "favourites.sub.library" : "favourites.sub.linked"), named);
    default:
      return named;
  }
}
