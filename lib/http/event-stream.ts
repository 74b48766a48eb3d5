import { log } from "@/lib/log";
import { openStreams } from "./open-streams";

const HEARTBEAT_MS = 15_000;

export type EventSink = {
  send: (event: string, data: unknown) => void;
  close: () => void;
  /** Logs and closes: the browser connects again by itself. */
  fail: (error: unknown) => void;
};

/** Server-sent events until the reader goes, the source closes, or the server stops; `start` returns its clean-up. */
export function eventStream(signal: AbortSignal, start: (sink: EventSink) => () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      let cleanUp = () => {};
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
      const streams = openStreams();
      close = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        streams.delete(close);
        signal.removeEventListener("abort", close);
        cleanUp();
        try {
          controller.close();
        } catch {
          // The reader has cancelled it already.
        }
      };
      streams.add(close);
      signal.addEventListener("abort", close);
      write("retry: 2000\n\n");
      cleanUp = start({
        send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        close: () => queueMicrotask(close),
        fail: (error) => {
          log.warn({ err: error }, "an event stream failed");
          close();
        },
      });
    },
    cancel: () => close(),
  });
}
