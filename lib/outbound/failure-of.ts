import { hostOf } from "./allowed-hosts";
import { OutboundError } from "./outbound-error";

const WORDS: Record<string, string> = {
  ENOTFOUND: "The name of the host is not known.",
  EAI_AGAIN: "The name of the host could not be looked up.",
  ECONNREFUSED: "The host refused the connection.",
  ECONNRESET: "The host closed the connection before it answered.",
  EPIPE: "The host closed the connection before it answered.",
  EHOSTUNREACH: "The host cannot be reached.",
  ENETUNREACH: "The host cannot be reached.",
  ETIMEDOUT: "The host did not answer in time.",
  UND_ERR_CONNECT_TIMEOUT: "The host did not answer in time.",
  UND_ERR_HEADERS_TIMEOUT: "The host did not answer in time.",
  UND_ERR_BODY_TIMEOUT: "The host did not finish its answer in time.",
  UND_ERR_SOCKET: "The host closed the connection before it answered.",
  UND_ERR_HEADERS_OVERFLOW: "The headers of the answer are too large.",
  CERT_HAS_EXPIRED: "The host’s certificate has expired.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The host’s certificate is not from a known authority.",
  SELF_SIGNED_CERT_IN_CHAIN: "The host’s certificate is not from a known authority.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The host’s certificate is not from a known authority.",
  ERR_TLS_CERT_ALTNAME_INVALID: "The host’s certificate is for another name.",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Why no answer came, in words; never with the address that a name led to. */
export function failureOf(cause: unknown, { url, timedOut }: { url: URL; timedOut: boolean }): OutboundError {
  const code = codeOf(cause);
  const words = timedOut ? "The host did not answer in time." : WORDS[code];
  return new OutboundError("failed", words ?? `The request to ${hostOf(url)} failed${code ? ` (${code})` : ""}.`, {
    cause,
  });
}
