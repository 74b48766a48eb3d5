import type { QueryClient } from "@tanstack/react-query";
import type { Workflow } from "@/lib/contract/workflows";
import { call, callTagged } from "./call";
import { changeSeen } from "./change-seen";
import { keepWorkflow } from "./workflows";

type Change = { leaveOut?: readonly string[]; allow?: readonly string[] };
/** The domains that were not on the list before, or were. */
export type Excluded = { workflow: Workflow; changed: string[] };

/** Adds domains to those that a workflow leaves out, or takes them off; whatever else somebody has changed stays. */
export async function changeExcludedDomains(
  client: QueryClient,
  workflowId: string,
  { leaveOut = [], allow = [] }: Change,
): Promise<Excluded> {
  const params = { workflow_id: workflowId };
  let present: readonly string[] = [];
  const done = await changeSeen<Workflow, Excluded>({
    seen: {},
    read: async () => {
      const read = await callTagged("getWorkflow", { params });
      present = read.answer.data.criteria.exclude.domains;
      return read;
    },
    work: async (ifMatch) => {
      const kept = present.filter((domain) => !allow.includes(domain));
      const added = leaveOut.filter((domain) => !kept.includes(domain));
      const body = { criteria: { exclude: { domains: [...kept, ...added] } } };
      const { data } = await call("updateWorkflow", { params, body, ifMatch });
      return { workflow: data, changed: [...added, ...present.filter((domain) => allow.includes(domain))] };
    },
  });
  void keepWorkflow(client, done.workflow);
  return done;
}
