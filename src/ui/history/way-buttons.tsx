/** Undo for what stands and Redo for what was undone: of a run or an entity that was taken back in part, both. */
import { faRotateLeft } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Icon } from "../icon";
import type { Change } from "./groups";
import { useHistoryModel, type Way } from "./history-model";
import { type Reach, redoReach, undoReach } from "./targets";

interface WayButtonsProps {
  changes: readonly Change[];
  words: (way: Way, reach: Reach) => string;
  label: (way: Way, reach: Reach) => string;
  onPress: (way: Way, reach: Reach) => void;
}

interface OneProps extends Omit<WayButtonsProps, "changes"> {
  one: { readonly way: Way; readonly reach: Reach };
}

function WayButton({ one: { way, reach }, words, label, onPress }: OneProps) {
  const { busy } = useHistoryModel();
  return (
    <Button
      size="sm"
      variant="secondary"
      aria-label={label(way, reach)}
      aria-disabled={busy}
      onClick={() => !busy && onPress(way, reach)}
    >
      <Icon icon={faRotateLeft} /> {words(way, reach)}
    </Button>
  );
}

/** Nothing where nothing can be done. */
export function WayButtons({ changes, ...rest }: WayButtonsProps) {
  const all = [
    { way: "undo", reach: undoReach(changes) },
    { way: "redo", reach: redoReach(changes) },
  ] as const;
  // By place, not by way: the focus stays where it is when the only button becomes its opposite.
  const [first, second] = all.filter(({ reach }) => reach.count > 0);
  return (
    <>
      {first && <WayButton one={first} {...rest} />}
      {second && <WayButton one={second} {...rest} />}
    </>
  );
}
