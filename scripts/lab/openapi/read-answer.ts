import type { Answered } from "./answer-faults";

/** A stream goes on for as long as what it tells of: its first event is enough. */
async function firstEvent(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
    if (/^data: .*\n\n/m.test(text)) {
      await reader.cancel();
      return text;
    }
  }
}

/** An answer with its body: parsed where it says that it is JSON. */
export async function readAnswer(response: Response): Promise<Answered> {
  const { status, headers, body } = response;
  const type = headers.get("content-type") ?? "";
  if (type.startsWith("application/json")) return { status, headers, body: await response.json() };
  const isStream = type.startsWith("text/event-stream") && body !== null;
  return { status, headers, body: isStream ? await firstEvent(body) : await response.text() };
}
