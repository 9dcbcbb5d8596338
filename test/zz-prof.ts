import { chromium } from "playwright-core";
import { startEmbedded } from "../src/dev/embedded";
const size = Number(process.argv[2] ?? 3000);
const e = await startEmbedded({
  size,
  faults: {},
  thePornDbPerMinute: 1_000_000,
  pluginsDir: "dist",
  pageDir: "dist-page",
});
const query = "mutation ($id: ID!, $input: Map!) { configurePlugin(plugin_id: $id, input: $input) }";
await fetch(`${e.url}/graphql`, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({
    query,
    variables: { id: "performerSiteSync", input: { settings: JSON.stringify({ revision: 1, delaySeconds: 0 }) } },
  }),
});
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const p = await b.newPage({ viewport: { width: 1400, height: 1000 } });
const s = await p.context().newCDPSession(p);
await s.send("Profiler.enable");
await s.send("Profiler.setSamplingInterval", { interval: 2000 });
await p.goto(`${e.url}/plugins/performer-site-sync`);
const start = p.getByRole("button", { name: /^Update all performers/ });
await start.waitFor();
await p.waitForTimeout(1500);
await s.send("Profiler.start");
const t0 = Date.now();
await start.click();
await p.getByRole("heading", { name: /: done/ }).waitFor({ timeout: 900000 });
console.log("run ms", Date.now() - t0, await p.locator(".pss-results").first().textContent());
const { profile } = await s.send("Profiler.stop");
const byId = new Map(profile.nodes.map((n) => [n.id, n]));
const parent = new Map<number, number>();
for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
const name = (id: number) => {
  const f = byId.get(id)!.callFrame;
  return `${f.functionName || "anon"}@${f.url.split("/").pop()!.slice(0, 12)}:${f.lineNumber}:${f.columnNumber}`;
};
let stretch: { id: number; dt: number }[] = [];
let len = 0;
const all: { len: number; stretch: typeof stretch }[] = [];
profile.samples!.forEach((id, i) => {
  const dt = (profile.timeDeltas![i] ?? 0) / 1000;
  const fn = byId.get(id)!.callFrame.functionName;
  if (fn === "(idle)" || fn === "(program)") {
    if (len > 40) all.push({ len, stretch });
    stretch = [];
    len = 0;
  } else {
    stretch.push({ id, dt });
    len += dt;
  }
});
all.sort((x, y) => y.len - x.len);
for (const one of all.slice(0, 14)) {
  const incl = new Map<string, number>();
  for (const { id, dt } of one.stretch) {
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) {
      const n = name(at);
      if (!seen.has(n)) {
        seen.add(n);
        incl.set(n, (incl.get(n) ?? 0) + dt);
      }
    }
  }
  console.log(
    "--",
    Math.round(one.len),
    "ms:",
    [...incl]
      .sort((x, y) => y[1] - x[1])
      .slice(1, 12)
      .map(([n, t]) => `${n}=${Math.round(t)}`)
      .join("  "),
  );
}
await b.close();
await e.close();
