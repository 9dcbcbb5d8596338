/** One test: a stage, a fresh browser context, and the rule that nothing may complain unseen. */
import type { Page } from "playwright-core";
import { afterAll, test } from "vitest";
import type { Embedded } from "../../src/dev/embedded";
import { closeBrowser, keepPictures, openWatched, type Size, type Watched, WIDE } from "./browser";
import { openStage, type Stage, type StageOptions } from "./stage";

export interface SceneOptions extends StageOptions {
  readonly size?: Size;
  /** Errors of page and console that the test brings about on purpose. */
  readonly expected?: readonly RegExp[];
  readonly timeoutMs?: number;
}

export interface Scene extends Stage {
  readonly page: Page;
  readonly watched: Watched;
}

export interface EmbeddedScene extends Scene {
  readonly embedded: Embedded;
}

/** Errors that the browser reports by itself for answers that are no success: the plugin is judged by what it shows. */
const NETWORK = /Failed to load resource: /;

function unexpected(errors: readonly string[], expected: readonly RegExp[]): readonly string[] {
  return errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
}

async function play<S extends Scene>(title: string, options: SceneOptions, body: (scene: S) => Promise<void>) {
  const stage = await openStage(options);
  try {
    const watched = await openWatched(options.size ?? WIDE);
    try {
      await body({ ...stage, page: watched.page, watched } as S);
      const left = unexpected(watched.errors, options.expected ?? []);
      if (left.length > 0) throw new Error(`errors nobody expected:\n${left.join("\n")}`);
    } catch (error) {
      const kept = await keepPictures(watched.context, title);
      if (error instanceof Error && kept.length > 0) error.message += `\nPictures: ${kept.join(", ")}`;
      throw error;
    } finally {
      await watched.context.close();
    }
  } finally {
    await stage.close();
  }
}

let closes = false;

function closeAtTheEnd(): void {
  if (closes) return;
  closes = true;
  afterAll(closeBrowser);
}

/** A real Stash may have boxes that the plugin's list does not name: they are asked through Stash, and the browser says so. */
const UNLISTED = /Content Security Policy|Refused to connect/;

/** A test that runs against any Stash. */
export function flow(title: string, options: SceneOptions, body: (scene: Scene) => Promise<void>): void {
  closeAtTheEnd();
  const expected = [...(process.env.STASH_URL ? [UNLISTED] : []), ...(options.expected ?? [])];
  test(title, () => play(title, { ...options, expected }, body), options.timeoutMs);
}

/** A test that needs the embedded programs: it breaks them, or looks into them. */
export function embeddedScene(
  title: string,
  options: SceneOptions,
  body: (scene: EmbeddedScene) => Promise<void>,
): void {
  closeAtTheEnd();
  const expected = [NETWORK, ...(options.expected ?? [])];
  test(title, () => play(title, { ...options, expected }, body), options.timeoutMs);
}
