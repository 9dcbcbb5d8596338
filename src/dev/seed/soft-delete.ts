/** What stash-box does to a performer that is deleted or merged away: the row stays, its lists go. */
import type { MicroTime } from "../micro-time";
import type { UpstreamPerformer } from "./upstream-types";

/** Marks it deleted at `time` and drops aliases, urls, tattoos, piercings and images (internal/service/edit of stash-box). */
export function softDelete(performer: UpstreamPerformer, time: MicroTime): void {
  performer.deleted = true;
  performer.aliases = [];
  performer.urls = [];
  performer.tattoos = [];
  performer.piercings = [];
  performer.images = [];
  performer.updated = time;
}
