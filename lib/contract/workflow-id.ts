import { z } from "zod";
import { idOf } from "./ids";

export const workflowId = idOf("workflow").describe("The workflow's id");
export const OfWorkflow = z.strictObject({ workflow_id: workflowId });
