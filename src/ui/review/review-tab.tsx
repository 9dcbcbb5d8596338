import * as React from "react";
import { useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { useReview } from "../stores-context";
import { NothingWaits } from "./list-empty";
import { ReviewList } from "./review-list";
import "../review.css";

/** The tab Review. `id` is the performer whose review the address asks for. */
export function ReviewTab({ id }: { id: string | null }) {
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
