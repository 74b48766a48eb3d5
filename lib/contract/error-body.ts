import { z } from "zod";
import { idOf } from "./ids";
import { filled } from "./text";

export const ERROR_STATUS = {
  invalid_json: 400,
  invalid_request: 400,
  invalid_cursor: 400,
  bad_request: 400,
  unauthenticated: 401,
  insufficient_scope: 403,
  read_only_member: 403,
  insufficient_role: 403,
  session_required: 403,
  cross_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  idempotency_mismatch: 409,
  idempotency_in_flight: 409,
  workflow_paused: 409,
  workflow_archived: 409,
  run_in_progress: 409,
  version_not_kept: 409,
  run_not_retryable: 409,
  revision_conflict: 409,
  draft_conflict: 409,
  webhook_disabled: 409,
  too_many_webhooks: 409,
  export_without_file: 409,
  key_revoked: 409,
  last_owner: 409,
  too_many_invitations: 409,
  too_many_exports: 409,
  too_many_views: 409,
  too_many_lead_changes: 409,
  lead_change_not_undoable: 409,
  upload_not_ready: 409,
  too_many_uploads: 409,
  export_expired: 410,
  run_detail_gone: 410,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  headers_too_large: 431,
  internal: 500,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

export const RequestId = idOf("request").meta({ id: "RequestId", description: "What the logs carry" });

export const ErrorDetail = z.object({
  path: z.string().describe("Where it is, such as criteria.limit"),
  message: filled.describe("What is wrong there, for people"),
});
export type ErrorDetail = z.infer<typeof ErrorDetail>;

export const ErrorBody = z
  .strictObject({
    error: z
      .strictObject({
        code: z
          .string()
          .regex(/^[a-z_]+$/)
          .meta({ description: "Stable; the documentation lists them.", example: "invalid_request" }),
        message: filled.describe("For people; may change."),
        details: z.array(ErrorDetail).optional().describe("Each field at fault, where there is one"),
      })
      .describe("What went wrong"),
    request_id: RequestId,
  })
  .meta({ id: "Error", description: "Every failure, whatever its status" });
export type ErrorBody = z.infer<typeof ErrorBody>;
