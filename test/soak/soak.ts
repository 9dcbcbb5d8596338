/** A soak: what its acts and its weather work on, and the judge at its end. */
import type { UndoRecord } from "../../src/sync/journal";
import type { Endpoint } from "../../src/sync/ports";
import { standingFields } from "../../src/sync/undo-state";
import { ENDPOINTS } from "../bench/bench-boxes";
import { boxKeys } from "../../src/dev/seed/truth";
import { SoakLedger } from "./soak-ledger";
import type { SoakPage, SoakWorld } from "./soak-world";

/** More than any lease: what a killed page left behind has run out. */
const LONG_MS = 120_000;

/** What a failed act may say: sentences for people. Anything else is an error of ours. */
const OURS = /is not a function|undefined|null \(|cannot read|not iterable|is not defined|invalid array|circular/i;

export class Soak {
  readonly endpoints: readonly Endpoint[] = boxKeys.map((key) => ENDPOINTS[key]);
  readonly wrong: string[] = [];
  readonly counts = new Map<string, number>();
  readonly ledger: SoakLedger;
  private pages: SoakPage[] = [];
  private tabs = 0;
  private numbers = 0;

  constructor(
    readonly world: SoakWorld,
    readonly random: () => number,
  ) {
    this.ledger = new SoakLedger(world.stash);
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  some<T>(list: readonly T[], most: number): readonly T[] {
    const wanted = Math.min(list.length, 1 + Math.floor(this.random() * most));
    const start = Math.floor(this.random() * list.length);
    return Array.from({ length: wanted }, (_, i) => list[(start + i) % list.length] as T);
  }

  counted(): number {
    return ++this.numbers;
  }

  note(words: string): void {
    this.counts.set(words, (this.counts.get(words) ?? 0) + 1);
  }

  performerIds(): readonly string[] {
    return [...this.world.stash.library.performers.keys()].map(String);
  }

  anyPage(): SoakPage {
    return this.pick(this.pages) as SoakPage;
  }

  /** Every record as it lies on the disk, whatever page reads it. */
  records(): UndoRecord[] {
    const all = this.world.disk.get("journal")?.map ?? new Map<string, unknown>();
    return [...all].flatMap(([key, value]) => (/^(?:image|open|note):/.test(key) ? [] : [value as UndoRecord]));
  }

  /** A second tab is opened, or one of two closed. */
  async openOther(): Promise<void> {
    if (this.pages.length > 1) this.pages.pop()?.life.doom(0, true);
    else this.pages.push(await this.world.open(`tab-${++this.tabs}`));
  }

  /** Lets an act happen; what it throws is noted, and is wrong where it is no sentence for people. */
  async perform(name: string, page: SoakPage, work: () => void | Promise<void>): Promise<void> {
    try {
      const act = (async () => work())();
      act.catch(() => undefined);
      await this.world.clock.until(Promise.race([act, page.life.over]));
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      // Who waits for a page that was killed meanwhile waits for ever.
      if (/nothing left to wait for/.test(said) && this.pages.some(({ life }) => life.dead))
        this.note("waited for the dead");
      else if (/nothing left to wait for/.test(said)) this.wrong.push(`${name}: hangs`);
      else this.note("refused in words");
      if (OURS.test(said)) this.wrong.push(`${name}: ${error instanceof Error ? error.stack : said}`);
    }
    await this.replaceDead();
  }

  /** A killed page is loaded again in its tab, or a new tab is opened, at once or later. */
  private async replaceDead(): Promise<void> {
    for (const [i, page] of this.pages.entries()) {
      if (!page.life.dead) continue;
      this.note("pages killed");
      if (this.random() < 0.4) await this.world.clock.advance(LONG_MS * this.random());
      const tab = this.random() < 0.6 ? page.tab : `tab-${++this.tabs}`;
      this.pages[i] = await this.world.clock.until(this.world.open(tab));
    }
  }

  /** Once all is calm: everything settles; then journal against library, and everything taken back against the start. */
  async judge(): Promise<void> {
    const { clock } = this.world;
    for (const { life } of this.pages) life.doom(0, true);
    await clock.advance(LONG_MS);
    const page = await clock.until(this.world.open("judge"));
    await clock.advance(2 * LONG_MS);
    const open = this.records().filter(({ state }) => state === "open");
    for (const record of open) this.wrong.push(`${record.type} ${record.entityId}: ${record.id} was never settled`);
    this.note("records");
    this.counts.set("records", this.records().length);
    this.counts.set("writes in Stash", this.ledger.written);
    this.counts.set("requests to Stash", this.world.stash.count.requests);
    this.counts.set("of them in trouble", this.world.stash.count.troubled);
    const spans = boxKeys.flatMap((key) => this.world.boxes[key].spans);
    this.counts.set("requests to sources", spans.length);
    this.counts.set("of them failed", spans.filter(({ fault }) => fault !== null).length);
    this.wrong.push(...this.ledger.disagreements(this.records()));
    await this.takeAllBack(page);
    for (const [key, start] of this.ledger.start) {
      if (this.ledger.gone.has(key)) continue;
      const now = this.ledger.now().get(key);
      const handmade = this.ledger.handmade.get(key);
      for (const [field, value] of Object.entries(start))
        if (now?.[field] !== value && !handmade?.has(field))
          this.wrong.push(`${key}: ${field} was ${value} and is ${now?.[field]} after everything was taken back`);
    }
  }

  private async takeAllBack(page: SoakPage): Promise<void> {
    const stands = () =>
      this.records().filter((one) => one.act === undefined && one.undoes === null && standingFields(one).length > 0);
    for (let last = Number.POSITIVE_INFINITY; stands().length < last; ) {
      last = stands().length;
      const targets = stands().map(({ id }) => ({ id }));
      await this.world.clock.until(page.stores.review.getState().takeBack(targets));
    }
  }
}
