import { setTimeout as delay } from "node:timers/promises";
import { startWorkerProcess, type WorkerProcess } from "@/lib/worker/testing/process";

type Member = { worker: WorkerProcess; isFrozen: boolean };

/** So many workers at any time: a killed one is replaced at once, as a supervisor would. */
export class Fleet {
  #members: Member[] = [];
  #starting = new Set<Promise<void>>();
  #isOver = false;

  constructor(
    private url: string,
    private options: { workers: number; slots: number; batchRows: number },
    /** Called when there is one more that works. */
    private onAwake: () => void,
  ) {}

  async open(): Promise<void> {
    await Promise.all(Array.from({ length: this.options.workers }, () => this.#add()));
  }

  /** False when there is none just now to spare. */
  kill(random: () => number): boolean {
    const member = this.#pick(random);
    if (!member) return false;
    this.#remove(member);
    const starting = member.worker.end("SIGKILL").then(() => this.#add());
    this.#starting.add(starting);
    void starting.finally(() => this.#starting.delete(starting));
    return true;
  }

  /** Stops a worker in the middle of whatever it does, and lets it go on after so long. */
  freeze(random: () => number, ms: number): Promise<void> | undefined {
    const member = this.#pick(random);
    if (!member) return undefined;
    const { child } = member.worker;
    member.isFrozen = true;
    child.kill("SIGSTOP");
    return delay(ms).then(() => {
      child.kill("SIGCONT");
      member.isFrozen = false;
      this.onAwake();
    });
  }

  async close(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#starting);
    await Promise.all(this.#members.map(({ worker }) => worker.end("SIGKILL")));
  }

  async #add(): Promise<void> {
    if (this.#isOver) return;
    const { slots, batchRows } = this.options;
    const worker = await startWorkerProcess(this.url, { slots, batchRows });
    this.#members.push({ worker, isFrozen: false });
    this.onAwake();
  }

  #pick(random: () => number): Member | undefined {
    const awake = this.#members.filter(({ isFrozen }) => !isFrozen);
    // Somebody always works on: else a slow machine does nothing but start workers.
    if (awake.length < 2) return undefined;
    return awake[Math.floor(random() * awake.length)];
  }

  #remove(member: Member): void {
    this.#members = this.#members.filter((other) => other !== member);
  }
}
