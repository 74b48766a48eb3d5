import { cache } from "react";
import { getRun } from "@/lib/runs/get-run";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { orNotFound } from "../../or-not-found";

/** Once per request, for the page and its title. */
export const loadRun = cache(async (runId: string) => orNotFound(getRun(await pageCtx(), { runId })));
