import { isServer, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { CallError } from "./call-error";

const RETRIES = 2;
/** How old what is shown may be before it is read anew. */
export const LIST_STALE_MS = 15_000;

function signInAgain(error: Error): void {
  if (isServer || !(error instanceof CallError) || error.status !== 401) return;
  const next = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`);
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: signInAgain }),
    mutationCache: new MutationCache({ onError: signInAgain }),
    defaultOptions: {
      // What is asked for while the browser calls itself offline would wait without a word; the server may be on this machine.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: LIST_STALE_MS,
        retry: (failures, error) => failures < RETRIES && error instanceof CallError && error.isTemporary,
      },
    },
  });
}

let browserClient: QueryClient | undefined;

/** One for the tab; on the server one per render, so that no reader sees another's data. */
export function queryClient(): QueryClient {
  if (isServer) return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}
