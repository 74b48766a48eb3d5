import { availableParallelism, cpus, platform } from "node:os";
import { parseArgs } from "node:util";
import pg from "pg";
import { disconnect } from "@/db/client";
import { env } from "@/lib/env";
import { stopSender } from "@/lib/queue/stop-sender";
import { generateCompanies } from "./bench/generate-companies";
import type { Measure } from "./bench/measure";
import { measureExport } from "./bench/measure-export";
import { measureFairness } from "./bench/measure-fairness";
import { measureFirstResult } from "./bench/measure-first-result";
import { measureForeignIds } from "./bench/measure-foreign-ids";
import { measureListEndpoint } from "./bench/measure-list-endpoint";
import { measureMemory } from "./bench/measure-memory";
import { measurePages } from "./bench/measure-pages";
import { measurePreview } from "./bench/measure-preview";
import { measureRun } from "./bench/measure-run";
import { measureWebMemory } from "./bench/measure-web-memory";
import { measureWorkers } from "./bench/measure-workers";
import { note, step } from "./progress.mjs";

type Options = { companies: number; web: string | undefined };

async function measureAll({ companies, web }: Options): Promise<Measure[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const measures: Measure[] = [];
  try {
    if (web) measures.push(...(await step("Asking for lists", () => measureListEndpoint(web))));
    if (web) measures.push(await step("Asking for what is not ours", () => measureForeignIds(web)));
    await step("Making up companies", () => generateCompanies(client, companies));
    measures.push(...(await step("Previewing", () => measurePreview(client))));
    measures.push(...(await step("Waiting for first results", measureFirstResult)));
    measures.push(...(await step("Running over everything", () => measureRun(client, companies))));
    measures.push(await step("Paging", measurePages));
    measures.push(...(await step("Exporting", () => measureExport(client))));
    measures.push(...(await step("Weighing a worker", measureMemory)));
    if (web) measures.push(...(await step("Weighing the web process", measureWebMemory)));
    measures.push(await step("Running with two workers", measureWorkers));
    measures.push(await step("Queueing ten runs behind ten thousand", measureFairness));
    return measures;
  } finally {
    await client.end();
  }
}

function print(measures: Measure[]): void {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? "unknown"}, ${platform()}, Node.js ${process.version}`;
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
  options: { companies: { type: "string", default: "1000000" }, web: { type: "string" } },
});
try {
  print(await measureAll({ companies: Number(values.companies), web: values.web }));
} finally {
  await stopSender();
  await disconnect();
}
