/** How far a lane is, in numbers: kept apart from who is asked. */
import type { Refreshed } from "./feed-ports";
import type { EntityType, NameAnswer, Source, SourceAnswer, SourceEvent, SourceFailure } from "./ports";
import type { LaneProgress } from "./run-types";

/** What a lane's numbers need of the run. */
export interface MeterHooks {
  onChange(): void;
  now(): number;
  /** The pause between two requests to a source. */
  readonly delayMs?: number;
}

type Sort = "id" | "successor" | "url" | "name";
type Counted = "ids" | "names" | "urls";

const COUNTED: Readonly<Record<Sort, Counted>> = { id: "ids", successor: "ids", url: "urls", name: "names" };

/** Counts what was asked and answered, and says what is left. */
export class LaneMeter {
  savedByCache = 0;
  savedByBatching = 0;
  savedByFeed = 0;
  /** How what changed upstream was read, once it was. */
  changes: Refreshed | null = null;
  /** Performers of whom some answer failed: each counts once, however many ids it has. */
  readonly failedFor = new Set<string>();
  /** Histories that are wanted and not answered yet (history-pass). */
  historiesToGo = 0;
  private readonly seen = new Set<string>();
  private readonly left: Record<Counted, number> = { ids: 0, names: 0, urls: 0 };
  private requests = 0;
  private done = 0;
  private wait: LaneProgress["wait"] = null;
  private unheard = false;
  private failure: SourceFailure | null = null;
  /** Whether the source itself answered anything; a malformed id needs no source to be told. */
  private heard = false;
  private state: LaneProgress["state"] = "idle";
  private readonly startedAt: number;

  constructor(
    private readonly source: Source,
    private readonly hooks: MeterHooks,
    private readonly type: EntityType = "performer",
  ) {
    this.startedAt = hooks.now();
  }

  begin(): void {
    this.state = "asking";
  }

  end(): void {
    this.wait = null;
    this.state = this.failure !== null && !this.heard ? "failed" : "done";
    this.hooks.onChange();
  }

  /** Something came in: it goes on. */
  go(): void {
    this.unheard = false;
    this.wait = null;
    this.state = "asking";
    this.hooks.onChange();
  }

  asked(sort: Sort, count: number): void {
    this.left[COUNTED[sort]] += count;
  }

  answered(sort: Sort, answer: SourceAnswer | NameAnswer): void {
    this.left[COUNTED[sort]] -= 1;
    if (answer.status === "failed") this.failure = answer.failure;
    else if (answer.status !== "malformed-id") this.heard = true;
  }

  /** A performer waits for answers; one that waits a second time (a link was followed) is still one. */
  opened(performer: string): void {
    if (this.seen.has(performer)) this.done -= 1;
    this.seen.add(performer);
  }

  closed(): void {
    this.done += 1;
  }

  note(event: SourceEvent): void {
    if (event.type === "request") {
      this.requests += 1;
      this.unheard = event.again === true;
      this.wait = null;
      this.state = "asking";
    } else if (event.type === "wait") {
      this.wait = { until: event.until, reason: event.reason };
      this.state = "waiting";
    } else if (event.type === "unanswered") this.unheard = true;
    else if (event.by === "cache") this.savedByCache += event.count;
    else if (event.by === "feed") this.savedByFeed += event.count;
    else this.savedByBatching += event.count;
    this.hooks.onChange();
  }

  /** Marks the time after the questions in which something more is asked; returns what ends it. */
  asksMore(): () => void {
    const { state } = this;
    this.state = "asking";
    return () => {
      this.historiesToGo = 0;
      this.wait = null;
      this.state = state;
      this.hooks.onChange();
    };
  }

  /** True when the source answered nothing at all. */
  get dead(): boolean {
    return this.state === "failed";
  }

  /** Requests for what is not answered yet. */
  private togo(): number {
    if (this.state === "done" || this.state === "failed") return 0;
    const [ids, names, urls] = [this.left.ids, this.left.names, this.left.urls].map((count) => Math.max(0, count));
    return this.source.estimate(ids ?? 0, names ?? 0, this.type, this.historiesToGo, urls ?? 0);
  }

  /**
   * Milliseconds until done, from the pace so far; null while nothing is known. Never quicker than the pause between requests:
   * the first request had none before it.
   */
  timeLeft(): number | null {
    const togo = this.togo();
    if (togo === 0) return 0;
    // Never less than nothing: the clock may have been set back.
    const passed = Math.max(0, this.hooks.now() - this.startedAt);
    const { delayMs = 0 } = this.hooks;
    return this.requests === 0 ? null : Math.max(passed / this.requests, delayMs) * togo;
  }

  progress(): LaneProgress {
    const { done, requests, state, wait, failure, changes } = this;
    const { endpoint, name } = this.source;
    const [total, failed] = [this.seen.size, this.failedFor.size];
    return {
      endpoint,
      name,
      total,
      done,
      requests,
      requestsToGo: this.togo(),
      state,
      wait,
      failure,
      failed,
      changes,
      ...(this.unheard && { unheard: true }),
    };
  }
}
