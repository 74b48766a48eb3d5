import { invalid } from "@/lib/base/errors";
import { OutboundError } from "@/lib/outbound/outbound-error";
import { checkUrl } from "@/lib/outbound/safe-url";

/** The URL in its normal form; throws `invalid_request` for one that may not be asked. */
export async function requireWebhookUrl(text: string): Promise<string> {
  try {
    return (await checkUrl(text)).href;
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    throw invalid([{ path: "url", message: error.message }]);
  }
}
