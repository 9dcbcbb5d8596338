import * as React from "react";
import type { Plan } from "../../sync/plan-types";
import { useReview } from "../stores-context";
import { ReviewDialog } from "./review-dialog";

interface ListDialogProps {
  /** The list as it was when the dialog opened: what is applied meanwhile must not shift the places of the others. */
  order: readonly string[];
  id: string;
  /** Open with the first "which one?". */
  ask: boolean;
  onMove: (id: string) => void;
  onClose: () => void;
}

/** The dialog with the list's neighbours. Performers that left the list meanwhile are passed over. */
export function ListDialog({ order, id, ask, onMove, onClose }: ListDialogProps) {
  const plans = useReview((state) => state.plans);
  const refreshing = useReview((state) => state.single.get(id)?.state === "asking");
  const last = React.useRef<Plan>();
  const now = plans.get(id);
  const plan = now ?? (last.current?.id === id ? last.current : undefined);
  last.current = plan;
  React.useEffect(() => {
    if (!plan) onClose();
  }, [plan, onClose]);
  if (!plan) return null;
  const at = order.indexOf(id);
  const next = order.slice(at + 1).find((other) => plans.has(other));
  const previous = [...order.slice(0, Math.max(0, at))].reverse().find((other) => plans.has(other));
  return (
    <ReviewDialog
      plan={plan}
      position={at < 0 ? null : { index: at + 1, total: order.length }}
      ask={ask}
      refreshing={refreshing}
      onNext={next === undefined ? null : () => onMove(next)}
      onPrevious={previous === undefined ? null : () => onMove(previous)}
      onClose={onClose}
    />
  );
}
