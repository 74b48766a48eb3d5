export type Message = { type: string; body: Buffer; bytes: Buffer };

const HEADER = 5;

/** Cuts one direction of PostgreSQL's wire into messages; of what a client sends, the first has no type. */
export class Messages {
  #rest: Buffer = Buffer.alloc(0);
  #isFirst: boolean;

  constructor({ fromClient }: { fromClient: boolean }) {
    this.#isFirst = fromClient;
  }

  *add(chunk: Buffer): Generator<Message> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const typeLength = this.#isFirst ? 0 : 1;
      if (this.#rest.length < typeLength + 4) return;
      const length = typeLength + this.#rest.readInt32BE(typeLength);
      if (this.#rest.length < length) return;
      const bytes = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      const type = this.#isFirst ? "startup" : String.fromCharCode(bytes[0] ?? 0);
      this.#isFirst = false;
      yield { type, body: bytes.subarray(type === "startup" ? 4 : HEADER), bytes };
    }
  }
}

/** The strings of a message, each ended by a zero byte, from `from` on. */
export function stringsOf(body: Buffer, from = 0): string[] {
  return body.toString("utf8", from).split("\0");
}
