/** Bars that stick to the upper edge of what scrolls in the dialog: the table's head, on a phone the pills. */
const STICKING = "thead, .pss-pills";

/** A row, with the card around it. */
const ROW = ".pss-row, .pss-phone-card, .pss-safe-line";

/**
 * Scrolls the dialog's body so that the row around `target` is to be seen: below the bar that sticks above it, at its real
 * height now, and above the foot. Of a row that is higher than the space its beginning is shown.
 */
export function reveal(target: HTMLElement): void {
  const body = target.closest<HTMLElement>(".pss-dialog-body");
  if (!body) return;
  const row = (target.closest(ROW) ?? target).getBoundingClientRect();
  const space = body.getBoundingClientRect();
  const bar = body.querySelector(STICKING)?.getBoundingClientRect().height ?? 0;
  const above = row.top - (space.top + bar);
  const below = row.bottom - space.bottom;
  if (above < 0) body.scrollTop += above;
  else if (below > 0) body.scrollTop += Math.min(below, above);
}
