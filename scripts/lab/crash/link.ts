import { connect, type Socket } from "node:net";
import { type Message, Messages, stringsOf } from "./messages";

/** One statement on its way to the server: all up to the message after which the server answers. */
export type Statement = {
  text: string;
  /** The backend that it is for. */
  pid: number;
};

/** `before`: it never arrives; `after`: it is done, and its answer is lost. `cut` ends this connection, else all end. */
export type Verdict = "pass" | "die before" | "die after" | "cut before" | "cut after";

type Hooks = { judge: (statement: Statement) => Promise<Verdict>; die: () => void; closed: () => void };

/** What the drivers ask for themselves when they connect. */
const OF_DRIVER = /pg_catalog\.pg_type/;

/** Messages of a statement that more are to follow: parse, bind, describe, execute, close. */
const PARTS = new Set(["P", "B", "D", "E", "C"]);
/** Those after which the server answers that it is ready: query, sync. */
const WHOLE = new Set(["Q", "S"]);

/** One connection of the product, statement by statement. */
export class Link {
  application = "";
  #pid = 0;
  #upstream: Socket;
  #unit: Buffer[] = [];
  #text = "";
  #texts = new Map<string, string>();
  #isReady = false;
  #isMute = false;
  #inTurn: Promise<void> = Promise.resolve();
  #unanswered: (() => void)[] = [];
  #asked = 0;
  #answered = 0;

  constructor(
    private client: Socket,
    port: number,
    private hooks: Hooks,
  ) {
    this.#upstream = connect(port, "127.0.0.1");
    const [asked, answers] = [new Messages({ fromClient: true }), new Messages({ fromClient: false })];
    for (const socket of [client, this.#upstream]) socket.setNoDelay(true).on("error", () => {});
    client.on("data", (chunk: Buffer) => {
      for (const message of asked.add(chunk)) this.#fromClient(message);
    });
    this.#upstream.on("data", (chunk: Buffer) => {
      if (!this.#isMute) client.write(chunk);
      for (const message of answers.add(chunk)) this.#fromServer(message);
    });
    client.on("close", () => this.destroy());
    // A frozen client hears of it when it wakes.
    this.#upstream.on("close", () => void this.#inTurn.then(() => this.destroy()));
  }

  get isIdle(): boolean {
    return this.#asked === this.#answered;
  }

  destroy(): void {
    this.#upstream.destroy();
    this.client.destroy();
    for (const answered of this.#unanswered.splice(0)) answered();
    this.#answered = this.#asked;
    this.hooks.closed();
  }

  #fromServer({ type, body }: Message): void {
    if (type === "K") this.#pid = body.readInt32BE(0);
    if (type !== "Z") return;
    if (this.#isReady) {
      this.#answered++;
      this.#unanswered.shift()?.();
    }
    this.#isReady = true;
  }

  #fromClient({ type, body, bytes }: Message): void {
    if (type === "startup") {
      const words = stringsOf(body, 4);
      this.application = words[words.indexOf("application_name") + 1] ?? "";
    }
    if (type === "Q") this.#text = stringsOf(body)[0] ?? "";
    if (type === "P") {
      const [name = "", text = ""] = stringsOf(body);
      this.#texts.set(name, text);
      this.#text = text;
    }
    if (type === "B") this.#text = this.#texts.get(stringsOf(body)[1] ?? "") ?? this.#text;
    this.#unit.push(Buffer.from(bytes));
    if (PARTS.has(type)) return;
    const unit = Buffer.concat(this.#unit.splice(0));
    const statement = { text: this.#text, pid: this.#pid };
    const isWhole = WHOLE.has(type);
    if (isWhole) this.#asked++;
    this.#inTurn = this.#inTurn.then(() => (isWhole ? this.#pass(unit, statement) : this.#send(unit)));
  }

  async #pass(unit: Buffer, statement: Statement): Promise<void> {
    const isOurs = this.application.startsWith("prospector-") && !OF_DRIVER.test(statement.text);
    const verdict = isOurs ? await this.hooks.judge(statement) : "pass";
    if (verdict === "pass") {
      this.#unanswered.push(() => {});
      return this.#send(unit);
    }
    if (verdict.endsWith("after")) {
      this.#isMute = true;
      const answered = new Promise<void>((done) => this.#unanswered.push(done));
      this.#send(unit);
      await answered;
    }
    if (verdict.startsWith("die")) this.hooks.die();
    this.destroy();
  }

  #send(bytes: Buffer): void {
    if (!this.#upstream.destroyed) this.#upstream.write(bytes);
  }
}
