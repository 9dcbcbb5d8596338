import * as React from "react";
import { useLocation } from "react-router-dom";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { reviewedType } from "../shell/paths";
import { useReview } from "../stores-context";
import { Subject } from "../subject";
import { NothingWaits } from "./list-empty";
import { ReviewList } from "./review-list";
import { ReviewSwitch } from "./review-switch";
import "../review.css";

/** The tab Review. `id` is the performer, or the studio, whose review the address asks for. */
export function ReviewTab({ id }: { id: string | null }) {
  const type = reviewedType(useLocation().search);
  return (
    <>
      <ReviewSwitch current={type} />
      <Subject type={type} key={type}>
        <Waiting id={id} />
      </Subject>
    </>
  );
}

function Waiting({ id }: { id: string | null }) {
  const loading = useReview((state) => state.state === "loading");
  const some = useReview((state) => state.plans.size > 0);
  const error = useReview((state) => state.error);
  const text = useText();
  if (loading && !some) return <Skeleton rows={8} />;
  return (
    <>
      {error !== null && (
        <Note tone="bad" title={text("review.unreadable")} live>
          {error}
        </Note>
      )}
      {some ? <ReviewList initialId={id} /> : error === null && <NothingWaits />}
    </>
  );
}
