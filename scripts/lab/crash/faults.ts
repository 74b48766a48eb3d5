import type pg from "pg";

/** What must hold of a workspace however its runs were disturbed; each query selects what breaks it. */
const RULES: Record<string, string> = {
  "a run has not ended":
    "select id::text, status::text from runs where workspace_id = $1 and status::text not in ('succeeded', 'cancelled', 'partial', 'failed')",
  "the counts of a run do not add up":
    "select id::text from runs where workspace_id = $1 and found <> filtered + duplicates + excluded + new_leads + over_limit",
  "a run counts other results than it has": `select r.id::text, r.results from runs r where workspace_id = $1
     and r.results <> (select count(*) from results s where s.workspace_id = r.workspace_id and s.run_id = r.id)`,
  "a run counts other new leads than it made": `select r.id::text, r.new_leads from runs r where workspace_id = $1
     and r.new_leads <> (select count(*) from leads l where l.workspace_id = r.workspace_id and l.first_run_id = r.id)`,
  "a rank is missing": `select run_id::text from results where workspace_id = $1
     group by run_id having max(rank) <> count(*) or min(rank) <> 1`,
  "a result has no lead": `select s.id::text from results s where workspace_id = $1
     and not exists (select from leads l where l.workspace_id = s.workspace_id and l.id = s.lead_id)`,
  "a lead has no result": `select l.id::text from leads l where workspace_id = $1
     and not exists (select from results s where s.workspace_id = l.workspace_id and s.run_id = l.run_id and s.rank = l.rank and s.lead_id = l.id)`,
  "a run has no workflow": `select r.id::text from runs r where workspace_id = $1
     and not exists (select from workflows w where w.workspace_id = r.workspace_id and w.id = r.workflow_id)`,
  "an idempotency key was burnt without an answer":
    "select operation, key from idempotency_keys where workspace_id = $1 and (status is null or body is null)",
};

export async function faultsOf(client: pg.Pool, workspaceId: string): Promise<string[]> {
  const broken = await Promise.all(
    Object.entries(RULES).map(async ([rule, query]) => {
      const { rows } = await client.query(query, [workspaceId]);
      return rows.length > 0 ? [`${rule}: ${JSON.stringify(rows)}`] : [];
    }),
  );
  return broken.flat();
}
