import { api } from "@/lib/contract/all";
import { cancelRun } from "@/lib/runs/cancel-run";
import { countResults } from "@/lib/runs/count-results";
import { countRunChanges } from "@/lib/runs/count-run-changes";
import { countRuns } from "@/lib/runs/count-runs";
import { explainCompany } from "@/lib/runs/explain-company";
import { getRun } from "@/lib/runs/get-run";
import { listAllRuns } from "@/lib/runs/list-all-runs";
import { listExclusions } from "@/lib/runs/list-exclusions";
import { listResults } from "@/lib/runs/list-results";
import { listRunChanges } from "@/lib/runs/list-run-changes";
import { listRuns } from "@/lib/runs/list-runs";
import { rerunExactly } from "@/lib/runs/rerun-exactly";
import { retryRun } from "@/lib/runs/retry-run";
import { startRun } from "@/lib/runs/start-run";
import { endpoint, streamEndpoint } from "@/lib/server/http/endpoint";
import { streamRun } from "@/lib/server/http/stream-run";

export const runs = {
  cancelRun: endpoint(api.cancelRun, async ({ ctx, params }) => ({
    data: await cancelRun(ctx, { runId: params.run_id }),
  })),
  listRunChanges: endpoint(api.listRunChanges, ({ ctx, params, query }) =>
    listRunChanges(ctx, { runId: params.run_id, ...query }),
  ),
  countRunChanges: endpoint(api.countRunChanges, async ({ ctx, params, query }) => ({
    data: await countRunChanges(ctx, { runId: params.run_id, ...query }),
  })),
  watchRun: streamEndpoint(api.watchRun, ({ ctx, params, reader }) => streamRun(ctx, { runId: params.run_id, reader })),
  listExclusions: endpoint(api.listExclusions, ({ ctx, params, query }) =>
    listExclusions(ctx, { runId: params.run_id, ...query }),
  ),
  explainCompany: endpoint(api.explainCompany, async ({ ctx, params, query }) => ({
    data: await explainCompany(ctx, { runId: params.run_id, company: query.company }),
  })),
  rerunExactly: endpoint(api.rerunExactly, async ({ ctx, params }) => ({
    data: await rerunExactly(ctx, { runId: params.run_id }),
  })),
  listResults: endpoint(api.listResults, ({ ctx, params, query }) =>
    listResults(ctx, { runId: params.run_id, ...query }),
  ),
  countResults: endpoint(api.countResults, async ({ ctx, params, query }) => ({
    data: await countResults(ctx, { runId: params.run_id, ...query }),
  })),
  retryRun: endpoint(api.retryRun, async ({ ctx, params }) => ({
    data: await retryRun(ctx, { runId: params.run_id }),
  })),
  getRun: endpoint(api.getRun, async ({ ctx, params }) => ({ data: await getRun(ctx, { runId: params.run_id }) })),
  countRuns: endpoint(api.countRuns, async ({ ctx, query }) => ({ data: await countRuns(ctx, query) })),
  listAllRuns: endpoint(api.listAllRuns, ({ ctx, query }) => listAllRuns(ctx, query)),
  startRun: endpoint(api.startRun, async ({ ctx, params }) => ({
    data: await startRun(ctx, { workflowId: params.workflow_id }),
  })),
  listRuns: endpoint(api.listRuns, ({ ctx, params, query }) =>
    listRuns(ctx, { workflowId: params.workflow_id, ...query }),
  ),
};
