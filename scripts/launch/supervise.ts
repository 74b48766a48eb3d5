import type { ChildProcess } from "node:child_process";
import { startNode } from "@/scripts/process/children";
import { note } from "@/scripts/process/progress.mjs";
import { RestartWait } from "./restart-wait";

export type Part = { name: string; args: string[]; env: Record<string, string>; output?: number };

/**
 * One part of the product as a process that is started again when it dies, and dies itself with this process. It says
 * "ready", and "worked" when it has done some of what it is for.
 */
export class Supervised {
  #child: ChildProcess | undefined;
  #stopping = false;
  #wait = new RestartWait();
  #timer: NodeJS.Timeout | undefined;
  #ready: (() => void) | undefined;

  constructor(private part: Part) {}

  /** Settles when the part says "ready"; a part that dies before is not started again. */
  start(): Promise<void> {
    return new Promise((ready, failed) => {
      this.#ready = ready;
      this.#spawn((code) => failed(new Error(`The ${this.part.name} process ended with ${code} before it was ready.`)));
    });
  }

  /** Restarts it under other settings, such as another address of the database. */
  replaceEnv(env: Record<string, string>): void {
    this.part = { ...this.part, env: { ...this.part.env, ...env } };
    this.#child?.kill("SIGTERM");
  }

  async stop(withinMs: number): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((done) => child.once("exit", () => done()));
    child.kill("SIGTERM");
    const force = setTimeout(() => child.kill("SIGKILL"), withinMs);
    await gone;
    clearTimeout(force);
  }

  #spawn(onEarlyEnd?: (code: string) => void): void {
    const { name, args, env, output = "inherit" } = this.part;
    const child = startNode(args, { env, stdio: ["ignore", output, output] });
    this.#child = child;
    let isReady = false;
    child.on("message", (message) => {
      if (message === "worked") this.#wait.forget();
      if (message !== "ready") return;
      isReady = true;
      this.#ready?.();
    });
    child.on("error", (error) => note(`The ${name} process could not be started: ${error.message}`));
    child.on("exit", (code, signal) => {
      if (this.#stopping) return;
      if (onEarlyEnd && !isReady) return onEarlyEnd(String(signal ?? code));
      const waitMs = this.#wait.next();
      note(`The ${name} process ended (${signal ?? code}); starting it again in ${waitMs / 1000} s.`);
      this.#timer = setTimeout(() => this.#spawn(), waitMs);
    });
  }
}
