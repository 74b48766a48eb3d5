import type { ListRequest } from "@/lib/client/list-request";
import { OPERATIONS } from "@/lib/client/operations.generated";
import { requestAddress } from "@/lib/client/request-address";
import { toCurl } from "@/lib/reference/curl";

/** The request of a table as a command: from its first page, at the address that its page has. */
export function requestCommand({ name, params = {}, query = {} }: ListRequest, origin: string): string {
  const address = requestAddress(name, { params, query: { ...query, cursor: undefined } });
  return toCurl({ method: OPERATIONS[name].method, url: `${origin}${address}` });
}
