import { lockAdditions } from "@/db/queries/lock-additions";
import { countWebhooks, insertWebhook } from "@/db/queries/webhooks";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { installationSecret } from "@/lib/access/secret";
import { AppError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { type CreateWebhookRequest, WEBHOOKS_MAX, type Webhook } from "@/lib/contract/webhooks";
import { toWebhook } from "@/lib/present/to-webhook";
import { makeWebhookSecret, sealSecret } from "./webhook-secret";

/** `url` is what requireWebhookUrl has made of it. */
export async function createWebhook(ctx: Ctx, input: CreateWebhookRequest): Promise<Webhook & { secret: string }> {
  requireScope(ctx, "prospector.run");
  const { workspaceId } = ctx;
  const id = newId();
  const secret = makeWebhookSecret();
  const sealed = sealSecret(secret, { installationSecret: await installationSecret(), webhookId: id });
  return ctx.write(async (tx) => {
    await lockAdditions(tx, workspaceId, "webhooks");
    if ((await countWebhooks(tx, workspaceId)) >= WEBHOOKS_MAX) {
      throw new AppError("too_many_webhooks", `A workspace has at most ${WEBHOOKS_MAX} webhooks. Delete one first.`);
    }
    const events = [...new Set(input.events)];
    const row = await insertWebhook(tx, {
      workspaceId,
      id,
      url: input.url,
      events,
      description: input.description ?? "",
      secret: sealed,
    });
    return { ...toWebhook(row), secret };
  });
}
