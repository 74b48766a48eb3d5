import { createHash } from "node:crypto";
import { hasCode } from "@/db/causes-of";
import { findIdempotencyRow, insertIdempotencyClaim, updateIdempotencyAnswer } from "@/db/queries/idempotency";
import type { Ctx } from "@/lib/access/actor";
import { canonicalJson } from "@/lib/base/canonical-json";
import { AppError, invalid } from "@/lib/base/errors";
import { IDEMPOTENCY_KEY } from "@/lib/contract/idempotency-key";

/** Bare, or quoted as a structured field; throws for anything but 1 to 255 printable characters. */
export function readIdempotencyKey(headers: Headers): string | null {
  const value = headers.get("idempotency-key");
  return value === null ? null : parseIdempotencyKey(value, "Idempotency-Key");
}

/** `path` is where the value stood, for the error. */
export function parseIdempotencyKey(value: string, path: string): string {
  if (IDEMPOTENCY_KEY.test(value)) return /^"(.*)"$/.exec(value)?.[1] ?? value;
  throw invalid([{ path, message: "must be 1 to 255 printable ASCII characters" }]);
}

const LOCK_TIMEOUT = "55P03";

export type Answer = { status: number; body: string; replayed: boolean };
/** `kept` is what replays get. */
type Done = { status: number; body: string; kept: string };

/**
 * Does the work once for a key: the claim, the work and the stored answer commit together, so that a failure of any kind
 * leaves the key unused. The same request again gets the stored answer; another request gets 409.
 */
export async function once(
  ctx: Ctx,
  request: { operation: string; key: string; content: unknown },
  work: (ctx: Ctx) => Promise<Done>,
): Promise<Answer> {
  const { workspaceId } = ctx;
  const claim = { workspaceId, operation: request.operation, key: request.key };
  const requestHash = createHash("sha256").update(canonicalJson(request.content)).digest("hex");
  try {
    return await ctx.write(async (tx) => {
      if (await insertIdempotencyClaim(tx, claim, requestHash)) {
        const { status, body, kept } = await work({ ...ctx, conn: tx, write: (inner) => inner(tx) });
        await updateIdempotencyAnswer(tx, claim, { status, body: kept });
        return { status, body, replayed: false };
      }
      const row = await findIdempotencyRow(tx, claim);
      if (!row || row.status === null || row.body === null) throw inFlight();
      if (row.requestHash !== requestHash) {
        throw new AppError("idempotency_mismatch", "This Idempotency-Key was used for another request. Use a new one.");
      }
      return { status: row.status, body: row.body, replayed: true };
    });
  } catch (error) {
    if (hasCode(error, [LOCK_TIMEOUT])) throw inFlight();
    throw error;
  }
}

function inFlight(): AppError {
  return new AppError(
    "idempotency_in_flight",
    "A request with this Idempotency-Key, or another change of the same, is still being worked on. Try again.",
    undefined,
    { "Retry-After": "1" },
  );
}
