import type { Upload } from "@/lib/contract/uploads";
import { call } from "./call";
import { CallError } from "./call-error";

const AT_ONCE = 2;
const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 20_000];

export type Sending = {
  /** Bytes that the server has. */
  sent: number;
  /** What keeps the next part; it is tried again until it goes. */
  trouble: CallError | null;
};

type Watch = { signal: AbortSignal; onChange: (sending: Sending) => void };

function partOf(file: Blob, { part_bytes }: Upload["file"], part: number): Blob {
  return file.slice((part - 1) * part_bytes, part * part_bytes);
}

/** Answers when the pause is over, or sooner once it is called off or the line is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      done();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener("online", end, { once: true });
    signal.addEventListener("abort", end, { once: true });
  });
}

/** Whether a file is the one whose parts are missing, as far as its name and size tell. */
export function isFileOf({ file }: Upload, chosen: File): boolean {
  return chosen.name === file.name && chosen.size === file.bytes;
}

/**
 * Sends the parts of a file that the server does not have yet, and answers with the upload once it has them all. A part that
 * does not go is tried again for ever; throws CallError where the server refuses one.
 */
export async function sendFile(upload: Upload, file: File, { signal, onChange }: Watch): Promise<Upload> {
  const { id, file: of } = upload;
  const left = [...of.missing_parts];
  const missing = left.reduce((bytes, part) => bytes + partOf(file, of, part).size, 0);
  const sending: Sending = { sent: of.bytes - missing, trouble: null };
  let last = upload;

  async function send(part: number): Promise<void> {
    const bytes = partOf(file, of, part);
    for (let attempt = 0; ; attempt += 1) {
      signal.throwIfAborted();
      try {
        const { data } = await call("sendUploadPart", { params: { upload_id: id, part: String(part) }, bytes, signal });
        if (data.status !== "receiving" || last.status === "receiving") last = data;
        sending.sent += bytes.size;
        sending.trouble = null;
        onChange({ ...sending });
        return;
      } catch (error) {
        if (!(error instanceof CallError && error.isTemporary)) throw error;
        sending.trouble = error;
        onChange({ ...sending });
        await pause(PAUSES_MS[attempt] ?? 30_000, signal);
      }
    }
  }
  async function sendOneByOne(): Promise<void> {
    for (let part = left.shift(); part !== undefined; part = left.shift()) await send(part);
  }
  onChange({ ...sending });
  await Promise.all(Array.from({ length: AT_ONCE }, sendOneByOne));
  return last;
}
