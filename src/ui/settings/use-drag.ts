/** Moving a row of a list by its grip, with mouse, pen or finger. Keyboards have buttons for it. */
import * as React from "react";

interface Held {
  readonly from: number;
  readonly to: number;
  /** px since it was taken */
  readonly by: number;
  /** Height of the row taken, with its border. */
  readonly height: number;
}

export interface Drag {
  readonly list: React.RefObject<HTMLOListElement>;
  /** Handlers of the grip of the row at `place`. */
  grip(
    place: number,
  ): Pick<React.DOMAttributes<HTMLElement>, "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel">;
  lookOf(place: number): string;
  styleOf(place: number): React.CSSProperties;
}

/** Where a row held in the middle at `y` belongs: before the first row whose middle is below it. Rows by their edges. */
export function placeAt(
  rows: readonly { readonly top: number; readonly bottom: number }[],
  from: number,
  y: number,
): number {
  const others = rows.filter((_, at) => at !== from);
  const before = others.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  return before < 0 ? others.length : before;
}

/** Calls `onDrop` when a row was let go at another place. Nothing moves in the data while it is held. */
export function useDrag(onDrop: (from: number, to: number) => void): Drag {
  const list = React.useRef<HTMLOListElement>(null);
  const [held, setHeld] = React.useState<Held | null>(null);
  const start = React.useRef({ y: 0, rows: [] as readonly { top: number; bottom: number }[] });

  const shiftOf = (place: number): number => {
    if (!held) return 0;
    if (place === held.from) return held.by;
    if (held.from < place && place <= held.to) return -held.height;
    if (held.to <= place && place < held.from) return held.height;
    return 0;
  };

  return {
    list,
    grip: (place) => ({
      onPointerDown(event) {
        if (event.button !== 0 || !list.current) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const rows = [...list.current.children].map((row) => row.getBoundingClientRect());
        start.current = { y: event.clientY, rows };
        setHeld({ from: place, to: place, by: 0, height: rows[place]?.height ?? 0 });
      },
      onPointerMove(event) {
        if (!held || held.from !== place) return;
        const { y, rows } = start.current;
        const own = rows[place];
        const by = event.clientY - y;
        const middle = own ? (own.top + own.bottom) / 2 + by : event.clientY;
        setHeld({ ...held, by, to: placeAt(rows, place, middle) });
      },
      onPointerUp() {
        setHeld(null);
        if (held && held.to !== held.from) onDrop(held.from, held.to);
      },
      onPointerCancel: () => setHeld(null),
    }),
    lookOf: (place) => (held?.from === place ? "pss-dragged" : ""),
    styleOf: (place) => {
      const shift = shiftOf(place);
      return shift === 0 ? {} : { transform: `translateY(${shift}px)` };
    },
  };
}
