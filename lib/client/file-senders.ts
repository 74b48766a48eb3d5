import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import type { Upload } from "@/lib/contract/uploads";
import { type Sending, sendFile } from "./send-file";
import { keepUpload, uploadQuery } from "./uploads";

/** `fault`: why it has ended without the whole file. */
export type Sender = Sending & { fault: Error | null };

/** Files on their way, by their uploads: they go on while their reader looks at other pages. */
const senders = new Map<string, Sender>();
const stops = new Map<string, AbortController>();
const watchers = new Set<() => void>();

function tell(id: string, sender: Sender | null): void {
  if (sender) senders.set(id, sender);
  else senders.delete(id);
  for (const watcher of watchers) watcher();
}

function warnOfLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function watchLeaving(): void {
  const isSending = [...senders.values()].some(({ fault }) => fault === null);
  if (isSending) window.addEventListener("beforeunload", warnOfLeaving);
  else window.removeEventListener("beforeunload", warnOfLeaving);
}

/** Begins to send a file, or goes on with it; its upload is then looked at by the server. */
export async function startSending(client: QueryClient, upload: Upload, file: File): Promise<void> {
  const { id } = upload;
  const stop = new AbortController();
  stops.set(id, stop);
  tell(id, { sent: 0, trouble: null, fault: null });
  watchLeaving();
  try {
    const onChange = (sending: Sending) => tell(id, { ...sending, fault: null });
    keepUpload(client, await sendFile(upload, file, { signal: stop.signal, onChange }));
    tell(id, null);
  } catch (error) {
    if (stop.signal.aborted) tell(id, null);
    else {
      tell(id, { sent: 0, trouble: null, fault: error instanceof Error ? error : new Error(String(error)) });
      void client.invalidateQueries({ queryKey: uploadQuery(id).queryKey });
    }
  } finally {
    stops.delete(id);
    watchLeaving();
  }
}

export function stopSending(id: string): void {
  stops.get(id)?.abort();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** How far a file is; null where this page sends none. */
export function useSender(id: string): Sender | null {
  return useSyncExternalStore(
    watch,
    () => senders.get(id) ?? null,
    () => null,
  );
}
