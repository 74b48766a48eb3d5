import { cache } from "react";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { getWorkflow } from "@/lib/workflows/get-workflow";
import { orNotFound } from "../../or-not-found";

/** Once per request, for the page and its title. */
export const loadWorkflow = cache(async (workflowId: string) =>
  orNotFound(getWorkflow(await pageCtx(), { workflowId })),
);
