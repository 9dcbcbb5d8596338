import { spawn } from "node:child_process";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..");

export interface StepResult {
  readonly ok: boolean;
  /** Both streams, in the order they came. */
  readonly output: string;
  readonly seconds: number;
}

export interface StepOptions {
  /** Longer than this and the step is ended and failed. */
  readonly timeoutMs?: number;
  /** Pass the output on as it comes. */
  readonly live?: boolean;
}

/** Runs a tool of node_modules/.bin from the project's root. Never rejects: a tool that cannot start has failed. */
export function runStep(tool: string, args: readonly string[], options: StepOptions = {}): Promise<StepResult> {
  const started = Date.now();
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(join(ROOT, "node_modules/.bin", tool), args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: options.timeoutMs ?? 10 * 60_000,
    });
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (options.live) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = (ok: boolean, words = "") =>
      resolve({ ok, output: output + words, seconds: (Date.now() - started) / 1000 });
    child.on("error", (error) => end(false, String(error)));
    child.on("close", (code, signal) => end(code === 0, signal ? `\nended by ${signal} (time limit?)` : ""));
  });
}
