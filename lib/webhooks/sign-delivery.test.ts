import { createHmac } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { signatureHeaders } from "./sign-delivery";
import { makeWebhookSecret, openSecret, sealSecret } from "./webhook-secret";

const message = (body: string) => ({ id: "evt_01k0m3f8x2e4t9v7q6b5n4c3d2", at: new Date(), body });

test("what is sent verifies with the Standard Webhooks library, by either secret of a rotation, and by no other", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const [present, previous] = [makeWebhookSecret(), makeWebhookSecret()];
      const body = JSON.stringify({ value });
      const headers = signatureHeaders([present, previous], message(body));
      for (const secret of [present, previous]) {
        expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
        expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
      }
      expect(() => new Webhook(makeWebhookSecret()).verify(body, headers)).toThrow();
    }),
  );
});

test("the plain scheme is v1 = hex(hmac_sha256(secret, timestamp.body)), the secret as it is shown", () => {
  const secret = makeWebhookSecret();
  const body = '{"name":"Zoë"}';
  const headers = signatureHeaders([secret], message(body));
  const [, timestamp, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers["prospector-signature"] ?? "") ?? [];
  expect(timestamp).toBe(headers["webhook-timestamp"]);
  expect(hex).toBe(createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"));
});

test("a kept secret opens only with the installation's secret, and only for its own webhook", () => {
  const secret = makeWebhookSecret();
  const of = { installationSecret: "one installation's secret of some length", webhookId: "a" };
  const sealed = sealSecret(secret, of);
  expect(sealed).not.toContain(secret.slice(6, 20));
  expect(sealSecret(secret, of)).not.toBe(sealed);
  expect(openSecret(sealed, of)).toBe(secret);
  expect(() => openSecret(sealed, { ...of, webhookId: "b" })).toThrow();
  expect(() => openSecret(sealed, { ...of, installationSecret: "another" })).toThrow();
  expect(() => openSecret(`${sealed.startsWith("A") ? "B" : "A"}${sealed.slice(1)}`, of)).toThrow();
});
