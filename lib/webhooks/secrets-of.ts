import type { WebhookRow } from "@/db/queries/webhooks";
import { installationSecret } from "@/lib/access/secret";
import { openSecret } from "./webhook-secret";

/** The present secret, and the one before while both are in use. */
export async function secretsOf(
  { id, secret, previousSecret, previousSecretExpiresAt }: WebhookRow,
  now: Date,
): Promise<string[]> {
  const of = { installationSecret: await installationSecret(), webhookId: id };
  const isOverlap = previousSecretExpiresAt !== null && previousSecretExpiresAt > now;
  const sealed = previousSecret !== null && isOverlap ? [secret, previousSecret] : [secret];
  return sealed.map((one) => openSecret(one, of));
}
