import { z } from "zod";

/** Every kind of job, and what it carries. */
export const JOBS = {
  /** Says that a run waits, and for which it was sent; its worker takes the run whose turn it is. */
  "run-workflow": z.strictObject({ workspaceId: z.uuid(), runId: z.uuid() }),
  /** Takes the export up, or over from a worker that is gone. */
  "write-export": z.strictObject({ workspaceId: z.uuid(), exportId: z.uuid() }),
  /** Takes the change of leads up, or over from a worker that is gone. */
  "change-leads": z.strictObject({ workspaceId: z.uuid(), changeId: z.uuid() }),
  /** Takes the check, import or undo of an upload up, or over from a worker that is gone. */
  "work-on-upload": z.strictObject({ workspaceId: z.uuid(), uploadId: z.uuid() }),
  /** Sends a link that sets a new password, if anybody has the address. */
  "send-password-link": z.strictObject({ email: z.string() }),
  /** Comes every minute: whatever a schedule has made due by then starts. */
  "start-due-runs": z.strictObject({}),
  /** Comes every hour, for what is not needed any more. */
  "tidy-up": z.strictObject({}),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof JOBS;
export type JobData<Name extends JobName> = z.infer<(typeof JOBS)[Name]>;
