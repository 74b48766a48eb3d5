import { type CompanyName, type JudgedRecord, selectRecordsOfCompany } from "@/db/queries/records-of-company";
import { selectResults } from "@/db/queries/results";
import { findRun, type RunRow } from "@/db/queries/runs";
import { selectKeptLoads } from "@/db/queries/source-loads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { notFound } from "@/lib/base/errors";
import { fromTypeId, toTypeId } from "@/lib/base/ids";
import type { Explanation } from "@/lib/contract/explanation";
import { excludedHost } from "@/lib/directory/domain";
import { nameKey } from "@/lib/directory/name-key";
import { categoryNames } from "@/lib/directory/reference-names";
import { judgeRecord } from "@/lib/engine/judge-record";
import { compileRun, pastRun } from "@/lib/engine/left-out";
import { toCompanyFields } from "@/lib/present/company-fields";
import { placeNamesFor } from "@/lib/present/place-names";
import { requireDetail } from "./require-detail";

const RECORDS_MAX = 20;

/** What a company may be called by, the closest first: records of a neighbour on its domain are not its own. */
function readNames(company: string): CompanyName[] {
  if (company.startsWith("co_")) return [{ id: fromTypeId("company", company) }];
  const stands = /^\S+\.\S+$/.test(company) ? excludedHost(company) : { host: null };
  if (stands.host === null) return [{ nameKey: nameKey(company) }];
  const { host, domain } = stands;
  return domain && domain !== host ? [stands, { host: domain, domain }] : [stands];
}

async function lastScoreOf({ conn }: Ctx, run: RunRow): Promise<number | null> {
  const f = { workspaceId: run.workspaceId, runId: run.id };
  const [last] = await selectResults(conn, { ...f, order: { by: "rank", isDescending: true }, take: 1 });
  return last?.score ?? null;
}

/** As the run read them, where that is kept; else, and where it read none, as they are now. */
async function recordsOf({ conn, directory, workspaceId }: Ctx, run: RunRow, name: CompanyName) {
  const select = async (loads: RunRow["pinnedLoads"], isNewer = false) => {
    const compiled = await compileRun(directory, { ...run, pinnedLoads: loads });
    const past = isNewer ? null : pastRun(run);
    return {
      compiled,
      isNewer,
      rows: await selectRecordsOfCompany(directory, compiled, { name, runId: run.id, past, take: RECORDS_MAX }),
    };
  };
  const kept = await selectKeptLoads(conn, { workspaceId, loads: run.pinnedLoads });
  const then = kept.length === run.pinnedLoads.length ? await select(run.pinnedLoads) : null;
  return then && then.rows.length > 0 ? then : select([], then !== null);
}

async function recordsByNames(ctx: Ctx, run: RunRow, [name, ...others]: CompanyName[]): ReturnType<typeof recordsOf> {
  if (!name) throw new Error("a company has a name");
  const found = await recordsOf(ctx, run, name);
  return found.rows.length > 0 || others.length === 0 ? found : recordsByNames(ctx, run, others);
}

function summarise(company: string, records: Explanation["records"]): string {
  if (records.length === 0) return `No source that this workspace sees holds ${company}.`;
  const best = records.find(({ verdict }) => verdict === "result") ?? records[0];
  const more = records.length > 1 ? ` ${records.length} records of it were looked at.` : "";
  return `${best?.company_name}: ${best?.evidence}${more}`;
}

/** Which rule dropped a company that is named by its domain, name or id. */
export async function explainCompany(
  ctx: Ctx,
  { runId, company }: { runId: string; company: string },
): Promise<Explanation> {
  requireScope(ctx, "prospector.read");
  const { conn, workspaceId } = ctx;
  const run = await findRun(conn, { workspaceId, runId: fromTypeId("run", runId) });
  if (!run) throw notFound("run");
  requireDetail(run);
  const [found, lastScore, names] = await Promise.all([
    recordsByNames(ctx, run, readNames(company)),
    lastScoreOf(ctx, run),
    categoryNames(run.criteria.categories),
  ]);
  const { compiled, rows, isNewer } = found;
  const places = await placeNamesFor(run.criteria, rows);
  const records = rows.map((record: JudgedRecord) => ({
    company_id: toTypeId("company", record.id),
    ...toCompanyFields(record),
    source: record.source,
    ...judgeRecord({
      record,
      run,
      names: places,
      isNewer,
      categoryNames: names,
      score: compiled.classes[record.class]?.score ?? 0,
      lastScore,
    }),
    rank: record.rank,
    lead_id: record.leadId && toTypeId("lead", record.leadId),
  }));
  return {
    object: "prospector_explanation",
    run_id: toTypeId("run", run.id),
    company,
    summary: summarise(company, records),
    records,
  };
}
