/** Why nothing was sent, or why no answer came, in words for whoever gave the address. */
export class OutboundError extends Error {
  override readonly name = "OutboundError";
  constructor(
    /** `refused`: this address may not be asked at all. `failed`: it was asked, and did not answer. */
    readonly kind: "refused" | "failed",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function refused(message: string): OutboundError {
  return new OutboundError("refused", message);
}
