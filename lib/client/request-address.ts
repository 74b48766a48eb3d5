import { fillPath } from "@/lib/contract/fill-path";
import type { OperationName } from "./contract";
import { OPERATIONS } from "./operations.generated";

export type Addressed = { params?: object; query?: object };

/** The path and query of a request; what is not set is left out. */
export function requestAddress(name: OperationName, { params = {}, query = {} }: Addressed): string {
  const filled = fillPath(OPERATIONS[name].path, (of) => Reflect.get(params, of));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(key, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}
