import { createHmac } from "node:crypto";
import { keyOf } from "./webhook-secret";

type Message = { id: string; at: Date; body: string };

/** The headers of both schemes, with a signature by each secret, the present one first. */
export function signatureHeaders(secrets: string[], { id, at, body }: Message): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const standard = secrets.map((secret) => {
    const signature = createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest("base64");
    return `v1,${signature}`;
  });
  const plain = secrets.map((secret) => {
    const signature = createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
    return `v1=${signature}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": standard.join(" "),
    "prospector-signature": [`t=${timestamp}`, ...plain].join(","),
  };
}
