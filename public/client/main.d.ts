export type { CallOptions, ChangeOptions, ProspectorOptions, WithEtag } from "./caller.js";
export type { Listing } from "./listing.js";
export { Prospector } from "./prospector.generated.js";
export { type ErrorDetail, ProspectorError } from "./prospector-error.js";
export type * from "./types.generated.js";
export { verifyWebhook, WebhookVerificationError } from "./verify-webhook.js";
