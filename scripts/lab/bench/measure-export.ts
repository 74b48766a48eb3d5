import { finished } from "node:stream/promises";
import type pg from "pg";
import { to } from "pg-copy-streams";
import { reader, transaction } from "@/db/client";
import { findExport, insertExport } from "@/db/queries/exports";
import { newId, toTypeId } from "@/lib/base/ids";
import { Criteria } from "@/lib/contract/criteria";
import { CreateExport, LIVE_EXPORT_STATUSES } from "@/lib/contract/exports";
import { openFile } from "@/lib/exports/open-file";
import { writeExport } from "@/lib/exports/write-export";
import { enqueue } from "@/lib/queue/enqueue";
import { compare, comparePeaks, inMs, type Measure, median, millisecondsOf } from "./measure";
import { BENCH_CRITERIA, type FinishedRun, wholeRun } from "./measure-run";
import { startWorkerProcess } from "./worker-process";

const ROUNDS = 3;

/** The same rows in the same order, as they are stored. */
const copyOf = ({ workspaceId, runId }: FinishedRun) =>
  `copy (select r.id, r.run_id, r.lead_id, r.rank, r.outcome, r.name, r.domain, r.website, r.phone, r.email, r.category,
      c.name, r.street, r.city, r.region, r.postal_code, r.country, r.latitude, r.longitude, r.coverage, r.score,
      r.source, r.source_record_id, r.licence, r.read_at, r.created_at, r.created_at
    from results r left join categories c on c.key = r.category
    where r.workspace_id = '${workspaceId}' and r.run_id = '${runId}' order by r.name collate names, r.rank)
  to stdout (format csv)`;

async function plainCopy(client: pg.Client, run: FinishedRun): Promise<void> {
  await client.query("set work_mem = '64MB'; set jit = off");
  await finished(client.query(to(copyOf(run))).resume());
}

async function newExport({ workspaceId, runId }: FinishedRun): Promise<{ workspaceId: string; exportId: string }> {
  const exportId = newId();
  const asked = { of: "results", run_id: toTypeId("run", runId), format: "csv", sort: "name" };
  const row = {
    workspaceId,
    id: exportId,
    format: "csv",
    request: CreateExport.parse(asked),
    createdBy: newId(),
  } as const;
  await transaction((tx) => insertExport(tx, row));
  return { workspaceId, exportId };
}

/** The work of the job and then the download; answers its rows. */
async function wholeExport(run: FinishedRun): Promise<number> {
  const f = await newExport(run);
  const outcome = await writeExport(f, new AbortController().signal);
  if (outcome !== "succeeded") throw new Error(`an export of the bench ended ${outcome}`);
  const { stream, bytes } = await openFile(reader(), f);
  let read = 0;
  for await (const chunk of stream) read += chunk.length;
  if (read !== bytes) throw new Error(`${read} bytes came of ${bytes}`);
  return (await findExport(reader(), f))?.rows ?? 0;
}

async function peakOfExport(run: FinishedRun): Promise<number | null> {
  const worker = await startWorkerProcess({ slots: 1 });
  try {
    const f = await newExport(run);
    await transaction((tx) => enqueue(tx, "write-export", f));
    for (;;) {
      const status = (await findExport(reader(), f))?.status ?? "failed";
      if (status === "succeeded") return worker.peakBytes();
      if (!LIVE_EXPORT_STATUSES.includes(status)) throw new Error(`an export of the bench ended ${status}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  } finally {
    await worker.stop();
  }
}

async function measurePeak(run: FinishedRun, few: FinishedRun): Promise<Measure[]> {
  const [against, ours] = [await peakOfExport(few), await peakOfExport(run)];
  return comparePeaks(
    "Peak memory of a worker, an export of everything against a small one",
    { ours, against },
    { atMost: 1.5 },
  );
}

/** Sorted results as CSV, until the last byte is downloaded, against PostgreSQL's COPY of the same rows. */
export async function measureExport(client: pg.Client): Promise<Measure[]> {
  const few = await wholeRun(Criteria.parse({ ...BENCH_CRITERIA, limit: 10_000 }));
  const run = await wholeRun({ ...BENCH_CRITERIA, require: [] });
  await client.query("analyze results");
  const [copied, exported]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round++) {
    copied.push(await millisecondsOf(() => plainCopy(client, run)));
    exported.push(
      await millisecondsOf(async () => {
        rows = await wholeExport(run);
      }),
    );
  }
  const [ours, against] = [median(exported), median(copied)];
  const name = `Export of ${rows.toLocaleString("en")} results as CSV to the last byte against COPY in the database`;
  const sides = { ours: inMs(ours), against: inMs(against), ratio: ours / against };
  return [compare(name, sides, { atMost: 2 }), ...(await measurePeak(run, few))];
}
