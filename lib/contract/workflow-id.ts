import { z } from "zod";
import { idOf } from "./ids";

export const OfWorkflow = z.strictObject({ workflow_id: idOf("workflow") });
