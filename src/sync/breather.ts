/** Long work in slices by time, so that the page stays responsive (quality.md: main_thread_block_ms). */
import type { Clock } from "./ports";

/** Work in one piece, in ms: a frame is 16. */
const PIECE_MS = 12;

/** Lets the page breathe whenever a piece of work has taken long enough. */
export class Breather {
  private since: number;

  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {
    this.since = clock.now();
  }

  /** Waits for the page where it is time to; else goes on at once. Rejects when aborted. */
  async breathe(): Promise<void> {
    if (this.clock.now() - this.since < PIECE_MS) return;
    await this.rest();
  }

  /** Gives way to the page in any case. */
  async rest(): Promise<void> {
    await this.clock.sleep(0, this.signal);
    this.since = this.clock.now();
  }
}
