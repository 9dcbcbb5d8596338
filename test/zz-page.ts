import { measurePageRun } from "./bench/page-run";
const size = Number(process.argv[2] ?? 2000);
console.log(JSON.stringify(await measurePageRun("/work/p3-runs", size), null, 1));
