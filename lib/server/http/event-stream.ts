import { log } from "@/lib/base/log";
import { openStreams } from "./open-streams";

const HEARTBEAT_MS = 15_000;

export type EventSink = {
  send: (event: string, data: unknown) => void;
  close: () => void;
  /** Logs and closes: the browser connects again by itself. */
  fail: (error: unknown) => void;
};

export type Reader = {
  signal: AbortSignal;
  /** Whether they may still read; asked again and again while they do. */
  access?: { ask: () => Promise<boolean>; everyMs: number };
};

/**
 * Server-sent events until the reader goes or may read no longer, the source closes, or the server stops; `start` returns
 * its clean-up.
 */
export function eventStream(
  { signal, access }: Reader,
  start: (sink: EventSink) => () => void,
): ReadableStream<Uint8Array> {
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
      const askAgain = async () => {
        if (!(await access?.ask())) close();
      };
      const asking = access && setInterval(() => void askAgain(), access.everyMs);
      const streams = openStreams();
      close = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        clearInterval(asking);
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
