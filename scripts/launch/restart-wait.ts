const FIRST_MS = 500;
/** Whatever waits for the part waits with it: a run would stand still. */
const LONGEST_MS = 5_000;

/** How long to wait before a part is started again: longer each time, until it has done some work. */
export class RestartWait {
  #nextMs = FIRST_MS;

  next(): number {
    const ms = this.#nextMs;
    this.#nextMs = Math.min(ms * 2, LONGEST_MS);
    return ms;
  }

  forget(): void {
    this.#nextMs = FIRST_MS;
  }
}
