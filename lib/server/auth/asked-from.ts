import { isIP } from "node:net";
import type { From } from "@/lib/accounts/create-session";
import { ADDRESS_HEADER } from "./address-header";
import { readCookie } from "./cookies";

/** Where a request comes from, and which browser it says it is. */
export function askedFrom(headers: Headers): From & { device: string | undefined } {
  const address = headers.get(ADDRESS_HEADER) ?? "";
  return {
    address: isIP(address) ? address : null,
    userAgent: headers.get("user-agent"),
    device: readCookie(headers, "device"),
  };
}
