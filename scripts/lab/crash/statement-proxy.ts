import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { Link, type Statement, type Verdict } from "./link";

export type Judge = (statement: Statement) => Verdict | Promise<Verdict>;

/** Stands between the product's connections and PostgreSQL, sees every statement and decides what becomes of it. */
export class StatementProxy {
  /** Asked about each statement, in the order in which they come. */
  judge: Judge | undefined;
  #server: Server;
  #links = new Set<Link>();
  #isDead = false;

  private constructor(port: number) {
    this.#server = createServer((client) => {
      if (this.#isDead) return void client.on("error", () => {}).destroy();
      const link: Link = new Link(client, port, {
        judge: async (statement) => (await this.judge?.(statement)) ?? "pass",
        die: () => this.#die(),
        closed: () => this.#links.delete(link),
      });
      this.#links.add(link);
    });
  }

  static async open(url: string): Promise<{ proxy: StatementProxy; url: string }> {
    const target = new URL(url);
    const proxy = new StatementProxy(Number(target.port || 5432));
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    target.hostname = "127.0.0.1";
    target.port = String((proxy.#server.address() as AddressInfo).port);
    return { proxy, url: target.href };
  }

  /** The process behind it is dead: it has no connection and gets none. */
  get isDead(): boolean {
    return this.#isDead;
  }

  /** A new process takes its place. */
  revive(): void {
    this.#isDead = false;
  }

  /** Until no statement is under way. */
  async quiet(): Promise<void> {
    while ([...this.#links].some((link) => !link.isIdle)) await turn();
  }

  close(): void {
    this.#server.close();
    for (const link of this.#links) link.destroy();
  }

  #die(): void {
    this.#isDead = true;
    for (const link of this.#links) if (link.application.startsWith("prospector-")) link.destroy();
  }
}
