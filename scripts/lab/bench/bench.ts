import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, platform, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { disconnect } from "@/db/client";
import { env } from "@/lib/base/env";
import { stopSender } from "@/lib/queue/stop-sender";
import { note, step } from "@/scripts/process/progress.mjs";
import { BENCH_FOLDER } from "./bench-database";
import { generateCompanies } from "./generate-companies";
import type { Measure } from "./measure";
import { measureExport } from "./measure-export";
import { measureFairness } from "./measure-fairness";
import { measureFirstResult } from "./measure-first-result";
import { measureForeignIds } from "./measure-foreign-ids";
import { measureHistory } from "./measure-history";
import { measureListEndpoint } from "./measure-list-endpoint";
import { measureMemory } from "./measure-memory";
import { measurePages } from "./measure-pages";
import { measurePreview } from "./measure-preview";
import { measurePreviewCost } from "./measure-preview-cost";
import { measureRun } from "./measure-run";
import { measureWebMemory } from "./measure-web-memory";
import { measureWorkers } from "./measure-workers";
import { type Line, writeTable } from "./readme-table";

type Options = { companies: number; web: string | undefined; only: string | undefined };

const LINES = join(BENCH_FOLDER, "lines.jsonl");

/** As it is measured, so that what a bench that breaks off has told is not lost; clocks of a busy machine are slow. */
function tell(measure: Measure): void {
  const load = (loadavg()[0] ?? 0) / availableParallelism();
  const busy = load > 1 ? `, with a load of ${load.toFixed(1)} a processor` : "";
  note(`${measure.name}: ${measure.ours} against ${measure.against}, ${measure.ratio.toFixed(2)}${busy}`);
  appendFileSync(LINES, `${JSON.stringify({ ...measure, load } satisfies Line)}\n`);
}

async function measureAll({ companies, web, only }: Options): Promise<Measure[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const measures: Measure[] = [];
  const take = async (title: string, work: () => Promise<Measure | Measure[]>) => {
    if (only && !title.toLowerCase().includes(only.toLowerCase())) return;
    for (const measure of [await step(title, work)].flat()) {
      tell(measure);
      measures.push(measure);
    }
  };
  mkdirSync(BENCH_FOLDER, { recursive: true });
  if (!only) writeFileSync(LINES, "");
  try {
    if (web) await take("Asking for lists", () => measureListEndpoint(web));
    if (web) await take("Asking for what is not ours", () => measureForeignIds(web));
    await step("Making up companies", () => generateCompanies(client, companies));
    await take("Previewing", () => measurePreview(client));
    await take("Waiting for first results", measureFirstResult);
    await take("Running over everything", () => measureRun(client, companies));
    await take("Running two hundred times", () => measureHistory(client));
    await take("Previewing with leads and keywords", () => measurePreviewCost(client));
    await take("Paging", measurePages);
    await take("Exporting", () => measureExport(client));
    await take("Weighing a worker", measureMemory);
    if (web) await take("Weighing the web process", measureWebMemory);
    await take("Running with two workers", measureWorkers);
    await take("Queueing ten runs behind ten thousand", measureFairness);
    return measures;
  } finally {
    await client.end();
  }
}

const gigabytes = Math.round(totalmem() / 1024 ** 3);
const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}, ${gigabytes} GB, ${platform()}, Node.js ${process.version}`;

function print(measures: Measure[]): void {
  note(machine);
  console.table(
    Object.fromEntries(
      measures.map(({ name, ours, against, ratio, wanted, holds }) => [
        name,
        { ours, against, ratio: Number(ratio.toFixed(2)), wanted, holds: holds ? "yes" : "NO" },
      ]),
    ),
  );
  console.log(JSON.stringify({ machine, measures }));
}

const { values } = parseArgs({
  options: { companies: { type: "string", default: "1000000" }, web: { type: "string" }, only: { type: "string" } },
});
const WHOLE = 1_000_000;
try {
  const { web, only } = values;
  const companies = Number(values.companies);
  print(await measureAll({ companies, web, only }));
  if (!only && companies === WHOLE) writeTable("README.md", LINES, machine);
} finally {
  await stopSender();
  await disconnect();
}
