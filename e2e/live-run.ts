import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { RUN_CHANNEL } from "@/db/queries/runs";
import { fromTypeId, newId } from "@/lib/base/ids";

/** Says of an ended run that it goes on, or that it has ended, as its worker would; whoever watches hears of it. */
export async function setLive(workspaceId: string, runId: string, isLive: boolean): Promise<void> {
  const run = fromTypeId("run", runId);
  await transaction((tx) =>
    tx.execute(sql`update runs set status = ${isLive ? "running" : "succeeded"}::run_status, updated_at = now(),
        finished_at = case when ${isLive} then null else now() end, total = found * 2
      where workspace_id = ${workspaceId}::uuid and id = ${run}::uuid
      returning pg_notify(${RUN_CHANNEL}, workspace_id || ':' || id)`),
  );
}

/** As a run does that goes on: one more result behind all others, of a lead of its own. */
export async function oneMoreResult(workspaceId: string, runId: string): Promise<string> {
  const [lead, run] = [newId(), fromTypeId("run", runId)];
  await transaction(async (tx) => {
    const copied = sql`company_id, name, domain, website, phone, email, category, street, city, region, postal_code, country,
      latitude, longitude, coverage, source, source_record_id, licence, read_at, score, place, keywords`;
    await tx.execute(sql`insert into results (workspace_id, run_id, rank, id, lead_id, outcome, ${copied})
      select workspace_id, run_id, rank + 1, ${lead}::uuid, ${lead}::uuid, 'new', ${copied} from results
      where workspace_id = ${workspaceId}::uuid and run_id = ${run}::uuid order by rank desc limit 1`);
    await tx.execute(sql`insert into leads (workspace_id, id, identity, name, search, score, first_run_id, run_id, rank)
      select workspace_id, lead_id, lead_id, name, name, score, run_id, run_id, rank from results
      where workspace_id = ${workspaceId}::uuid and lead_id = ${lead}::uuid`);
    await tx.execute(
      sql`update runs set results = results + 1, updated_at = now()
      where workspace_id = ${workspaceId}::uuid and id = ${run}::uuid
      returning pg_notify(${RUN_CHANNEL}, workspace_id || ':' || id)`,
    );
  });
  return lead;
}
