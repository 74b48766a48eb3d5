export { Prospector } from "./prospector.generated.js";
export { ProspectorError } from "./prospector-error.js";
export { verifyWebhook, WebhookVerificationError } from "./verify-webhook.js";
