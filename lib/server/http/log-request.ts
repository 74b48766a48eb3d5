import type { Ctx } from "@/lib/access/actor";
import type { AppError } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import { log } from "@/lib/base/log";
import { addToRequestLog } from "./request-log";
import { shownPath } from "./shown-path";

const USER_AGENT_MAX = 200;

type Answered = {
  requestId: string;
  operation: string;
  request: Request;
  /** Absent where it is not known who asked. */
  ctx?: Ctx;
  failure?: AppError;
  status: number;
  createdAt: Date;
  durationMs: number;
};

/** Tells the process's log of a request, and the workspace's where it came with a key. */
export function logRequest(answered: Answered): void {
  const { requestId, operation, request, ctx, failure, status, createdAt, durationMs } = answered;
  const { key, userId } = ctx?.actor ?? {};
  const who = ctx && { workspace: ctx.workspaceId, actor: key?.id ?? userId };
  log.info({ requestId, operation, status, ms: durationMs, ...who }, "request");
  if (!ctx || !key) return;
  addToRequestLog({
    workspaceId: ctx.workspaceId,
    id: fromTypeId("request", requestId),
    keyId: key.id,
    method: request.method,
    path: shownPath(request.url),
    operation,
    status,
    errorCode: failure?.code ?? null,
    durationMs,
    userAgent: request.headers.get("user-agent")?.slice(0, USER_AGENT_MAX) || null,
    createdAt,
  });
}
