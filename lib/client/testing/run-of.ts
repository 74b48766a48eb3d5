import { Run } from "@/lib/contract/runs";

const NONE = { found: 0, filtered: 0, duplicates: 0, excluded: 0, new: 0, over_limit: 0 };
const START = Date.UTC(2026, 0, 1);

/** A run as the wire has it, with so many results found by its so manieth change. */
export function runOf({ version = 0, results = version, ...over }: Partial<Run> & { version?: number } = {}): Run {
  const at = (seconds: number) => new Date(START + seconds * 1_000).toISOString();
  const status = over.status ?? "running";
  return Run.parse({
    id: "run_01h455vb4pex5vsknk084sn02q",
    object: "prospector_run",
    created_by: null,
    created_at: at(0),
    updated_at: at(version),
    status,
    status_reason: null,
    workflow_id: "wf_01h455vb4pex5vsknk084sn02q",
    workflow_name: "Inns",
    workflow_revision: 1,
    trigger: "manual",
    started_at: at(0),
    finished_at: null,
    progress: { stage: "matching", processed: results, total: 1_000 },
    counts: { ...NONE, found: results, new: results },
    breakdown: [],
    eta: null,
    stalled: null,
    worked_ms: 0,
    results,
    criteria: {},
    sources: [],
    exact_of: null,
    detail_dropped_at: null,
    ...over,
  });
}
