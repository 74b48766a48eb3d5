import { type CallInput, call } from "./call";
import type { OperationName } from "./contract";
import type { Addressed } from "./request-address";

/** What was asked for the rows that a table shows. */
export type ListRequest = Addressed & { name: OperationName };

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: { request?: ListRequest };
  }
}

/** How a list is asked for, and what that asks, which its table offers for copying. */
export function listRequest<N extends OperationName>(name: N, input: Pick<CallInput<N>, "params" | "query">) {
  const request: ListRequest = { name, ...input };
  return { queryFn: ({ signal }: { signal: AbortSignal }) => call(name, { ...input, signal }), meta: { request } };
}
