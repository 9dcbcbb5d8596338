/** `npm start`: the embedded Stash and its boxes, until Ctrl+C. See `--help`. */
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { BoxVersion } from "./boxes/box-sdl";
import { type Embedded, type EmbeddedOptions, startEmbedded } from "./embedded";
import { readFaultOrder } from "./fault-words";
import type { FaultSettings } from "./faults";
import { boxKeys, type BoxKey } from "./seed/truth";
import { type StashVersion, stashVersions } from "./stash/shape";

const help = `The embedded Stash: a sample library, three sample stash-boxes, the built plugin.

  --port <n>             Stash's port (9999, or any free one when that is taken)
  --stash-box-ports <a,b,c>  ports of the three boxes (9991,9992,9993, or free ones)
  --host <address>       address to listen on (127.0.0.1)
  --size <n>             performers of a new sample, up to 20000 (300)
  --seed <n>             another sample
  --fresh                forget the kept library, begin with a new sample
  --data <folder>        where the library is kept (.data)
  --prefix </path>       serve Stash below a sub-path
  --box-version <v>      0.7.9 or head
  --stash-version <v>    ${stashVersions.join(", ")} (0.30)
  --login <name:password>    ask for a login
  --fault <box:switch=value,…>  trouble from the start, for harbour, lantern, mirador or stash; may be repeated. The same words
                         (without --fault) typed while it runs change it; "harbour clear" ends it, "stash restart" restarts
  --block-boxes          leave the sample boxes out of the page's Content-Security-Policy
`;

/** Can this port be listened on now? */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

async function freeOrAny(port: number, host: string): Promise<number> {
  return (await isFree(port, host)) ? port : 0;
}

function readNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} wants a whole number, not "${value}".`);
  return number;
}

function readLogin(text: string | undefined) {
  if (text === undefined) return {};
  const [username = "", ...rest] = text.split(":");
  if (username === "" || rest.length === 0) throw new Error("--login wants name:password.");
  return { login: { username, password: rest.join(":") } };
}

function readVersion(text: string | undefined): { stashVersion?: StashVersion } {
  if (text === undefined) return {};
  const stashVersion = stashVersions.find((version) => version === text);
  if (!stashVersion) throw new Error(`--stash-version wants one of ${stashVersions.join(", ")}.`);
  return { stashVersion };
}

function readFaults(texts: readonly string[]): Partial<Record<BoxKey | "stash", Partial<FaultSettings>>> {
  return Object.fromEntries(texts.map(readFaultOrder).map(({ service, changes }) => [service, changes ?? {}]));
}

/** Troubles as they are typed, one order a line. */
function listenToOrders({ stash, boxes }: Embedded): void {
  createInterface({ input: process.stdin }).on("line", (line) => {
    if (line.trim() === "") return;
    if (line.trim() === "stash restart") return void stash.restart().then(() => console.log("restarted"));
    try {
      const { service, changes } = readFaultOrder(line);
      const { faults } = service === "stash" ? stash : boxes[service];
      if (changes) faults.set(changes);
      else faults.clear();
      console.log(`${service}: ${JSON.stringify(changes ?? "no troubles")}`);
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
    }
  });
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      "stash-box-ports": { type: "string" },
      host: { type: "string", default: "127.0.0.1" },
      size: { type: "string" },
      seed: { type: "string" },
      fresh: { type: "boolean", default: false },
      data: { type: "string", default: ".data" },
      prefix: { type: "string" },
      "box-version": { type: "string", default: "0.7.9" },
      "stash-version": { type: "string" },
      login: { type: "string" },
      fault: { type: "string", multiple: true, default: [] },
      "block-boxes": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(help);
  const missing = [
    ["dist/performerSiteSync/performerSiteSync.yml", "The plugin is not built. Run: npm run build"],
    ["dist-page/index.html", "The page is not built. Run: npm run build:page"],
  ].filter(([file]) => !existsSync(file ?? ""));
  if (missing.length > 0) throw new Error(missing.map(([, remedy]) => remedy).join("\n"));

  const { host } = values;
  const asked = values["stash-box-ports"]?.split(",").map((part) => readNumber("stash-box-ports", part));
  const boxPorts: Partial<Record<BoxKey, number>> = {};
  for (const [index, box] of boxKeys.entries()) {
    boxPorts[box] = asked?.[index] ?? (await freeOrAny(9991 + index, host));
  }
  const size = readNumber("size", values.size);
  const seed = readNumber("seed", values.seed);
  const options: EmbeddedOptions = {
    host,
    boxPorts,
    port: readNumber("port", values.port) ?? (await freeOrAny(9999, host)),
    fresh: values.fresh,
    dataDir: resolve(values.data),
    boxVersion: values["box-version"] as BoxVersion,
    allowBoxes: !values["block-boxes"],
    faults: readFaults(values.fault),
    ...readVersion(values["stash-version"]),
    ...readLogin(values.login),
    ...(size === undefined ? {} : { size }),
    ...(seed === undefined ? {} : { seed }),
    ...(values.prefix === undefined ? {} : { prefix: values.prefix }),
  };
  const embedded = await startEmbedded(options);
  const { stash, boxes } = embedded;
  const kept = embedded.resumed ? "kept from the last run; --fresh begins anew" : "new";
  console.log(`\nStash (embedded)   ${embedded.url}/`);
  console.log(
    `  library          ${stash.library.performers.size} performers, ${stash.library.studios.size} studios (${kept})`,
  );
  for (const box of boxKeys) console.log(`  ${boxes[box].name.padEnd(16)} ${boxes[box].endpoint}`);
  console.log("\nCtrl+C stops it.");
  listenToOrders(embedded);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    embedded.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
