import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const PREFIX = "whsec_";
const IV_BYTES = 12;
const TAG_BYTES = 16;

export function makeWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

/** What Standard Webhooks signs with. */
export function keyOf(secret: string): Buffer {
  return Buffer.from(secret.slice(PREFIX.length), "base64");
}

function sealingKey(installationSecret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", installationSecret, "", "prospector webhook secrets", 32));
}

/** As it is kept. It opens again only for the webhook that it was sealed for. */
export function sealSecret(secret: string, of: { installationSecret: string; webhookId: string }): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(of.installationSecret), iv).setAAD(Buffer.from(of.webhookId));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Throws when it was sealed with another secret, for another webhook, or changed since. */
export function openSecret(sealed: string, of: { installationSecret: string; webhookId: string }): string {
  const bytes = Buffer.from(sealed, "base64url");
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(of.installationSecret), iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(of.webhookId)).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}
