import { expect, test } from "vitest";
import { signatureHeaders } from "@/lib/webhooks/sign-delivery";
import { makeWebhookSecret } from "@/lib/webhooks/webhook-secret";
import { verifyWebhook, WebhookVerificationError } from "./main";

const BODY = JSON.stringify({
  id: "evt_1",
  type: "webhook.test",
  created_at: "2026-01-31T09:00:00.000Z",
  data: { webhook_id: "whk_1", message: "Zoë" },
});
const STANDARD = ["webhook-id", "webhook-timestamp", "webhook-signature"];

type Signed = { secrets: string[]; at?: Date; body?: string };
const signed = ({ secrets, at = new Date(), body = BODY }: Signed) =>
  signatureHeaders(secrets, { id: "evt_1", at, body });
const only = (headers: Record<string, string>, names: string[]) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

/** The headers of each scheme alone, and of both as they are sent. */
const SCHEMES = {
  "Standard Webhooks": (headers: Record<string, string>) => only(headers, STANDARD),
  "Prospector-Signature": (headers: Record<string, string>) => only(headers, ["prospector-signature"]),
  both: (headers: Record<string, string>) => headers,
};

test.each(Object.entries(SCHEMES))(
  "%s: what was signed with the secret is believed, and nothing else",
  async (_, of) => {
    const secret = makeWebhookSecret();
    const headers = of(signed({ secrets: [secret] }));
    const event = await verifyWebhook({ body: BODY, headers, secret });
    expect(event.type === "webhook.test" && event.data.message).toBe("Zoë");
    const bytes = new TextEncoder().encode(BODY);
    expect(await verifyWebhook({ body: bytes, headers: new Headers(headers), secret })).toEqual(JSON.parse(BODY));
    const capitals = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
    await verifyWebhook({ body: BODY, headers: capitals, secret });

    const refused = (delivery: Partial<Parameters<typeof verifyWebhook>[0]>) =>
      expect(verifyWebhook({ body: BODY, headers, secret, ...delivery })).rejects.toThrow(WebhookVerificationError);
    await refused({ body: `${BODY} ` });
    await refused({ body: BODY.replace("Zoë", "Zoe") });
    await refused({ secret: makeWebhookSecret() });
    await refused({ secret: "" });
    await refused({ headers: {} });
    // Where both schemes are there, the one that signs the event's id too decides.
    const deciding = Object.entries(headers).filter(([name]) => STANDARD.includes(name) || !("webhook-id" in headers));
    for (const [name, value] of deciding) {
      const other = value[4] === "A" ? "B" : "A";
      await refused({ headers: { ...headers, [name]: `${value.slice(0, 4)}${other}${value.slice(5)}` } });
    }
  },
);

test.each(Object.entries(SCHEMES))("%s: a rotation loses nothing, on either side", async (_, of) => {
  const [present, previous, other] = [makeWebhookSecret(), makeWebhookSecret(), makeWebhookSecret()];
  const rotating = of(signed({ secrets: [present, previous] }));
  for (const secret of [present, previous, [other, previous], [present, other]]) {
    await verifyWebhook({ body: BODY, headers: rotating, secret });
  }
  await expect(verifyWebhook({ body: BODY, headers: rotating, secret: other })).rejects.toThrow("by this secret");
});

test.each(Object.entries(SCHEMES))(
  "%s: more than five minutes off, or another tolerance, is refused",
  async (_, of) => {
    const secret = makeWebhookSecret();
    const at = (seconds: number) => of(signed({ secrets: [secret], at: ago(seconds) }));
    for (const seconds of [0, 290, -290]) await verifyWebhook({ body: BODY, headers: at(seconds), secret });
    for (const seconds of [310, -310, 86_400]) {
      await expect(verifyWebhook({ body: BODY, headers: at(seconds), secret })).rejects.toThrow("too far off");
    }
    await verifyWebhook({ body: BODY, headers: at(500), secret, toleranceSeconds: 600 });
    await expect(verifyWebhook({ body: BODY, headers: at(60), secret, toleranceSeconds: 30 })).rejects.toThrow();
  },
);

test("a time that is no number, and a signature that is no base64 or hex, are refused", async () => {
  const secret = makeWebhookSecret();
  const headers = signed({ secrets: [secret] });
  for (const odd of [
    { ...headers, "webhook-timestamp": "soon" },
    { ...headers, "webhook-timestamp": "-1" },
    { ...headers, "webhook-signature": "v1,*** v2,abcd v1" },
    { "prospector-signature": "t=NaN,v1=00" },
    { "prospector-signature": headers["prospector-signature"]?.replace(/v1=.*/, "v1=xyz") },
    { "prospector-signature": headers["prospector-signature"]?.replace(/,v1=.*/, "") },
  ]) {
    await expect(verifyWebhook({ body: BODY, headers: odd, secret })).rejects.toThrow(WebhookVerificationError);
  }
});
