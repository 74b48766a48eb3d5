import type { WebhookEvent } from "./types.generated.js";
/** The delivery is not from here, or not of now; nothing of it may be believed. */
export declare class WebhookVerificationError extends Error {
    readonly name = "WebhookVerificationError";
}
type Delivery = {
    /** Exactly the bytes that came. */
    body: string | Uint8Array;
    headers: Headers | Record<string, string | string[] | undefined>;
    /** Of the webhook, as it was shown. Several while it is being rotated here. */
    secret: string | readonly string[];
    /** How far the delivery's time may be off; five minutes unless told otherwise. */
    toleranceSeconds?: number;
};
/** The event of a delivery, once it is sure that Prospector sent it just now; throws WebhookVerificationError otherwise. */
export declare function verifyWebhook({ body, headers, secret, toleranceSeconds, }: Delivery): Promise<WebhookEvent>;
export {};
