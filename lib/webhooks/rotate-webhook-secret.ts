import { findWebhookToChange, updateWebhook } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { installationSecret } from "@/lib/access/secret";
import { notFound } from "@/lib/base/errors";
import { fromTypeId } from "@/lib/base/ids";
import type { Webhook } from "@/lib/contract/webhooks";
import { toWebhook } from "@/lib/present/to-webhook";
import { makeWebhookSecret, sealSecret } from "./webhook-secret";

const OVERLAP_MS = 24 * 60 * 60 * 1_000;

/** Of three secrets within a day only the last two are in use. */
export async function rotateWebhookSecret(
  ctx: Ctx,
  { webhookId }: { webhookId: string },
): Promise<Webhook & { secret: string }> {
  requireScope(ctx, "prospector.run");
  const f = { workspaceId: ctx.workspaceId, id: fromTypeId("webhook", webhookId) };
  const secret = makeWebhookSecret();
  const sealed = sealSecret(secret, { installationSecret: await installationSecret(), webhookId: f.id });
  return ctx.write(async (tx) => {
    const found = await findWebhookToChange(tx, f);
    const row =
      found &&
      (await updateWebhook(tx, f, {
        secret: sealed,
        previousSecret: found.secret,
        previousSecretExpiresAt: new Date(Date.now() + OVERLAP_MS),
      }));
    if (!row) throw notFound("webhook");
    return { ...toWebhook(row), secret };
  });
}
