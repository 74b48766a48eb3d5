import { CallError } from "./call-error";
import { baseAfter, changedFields, type Fields, keysOf, mergeFields } from "./merge-fields";

/** A form's fields as the server has them. */
export type Stored<T, S> = {
  value: T;
  /** Its ETag; null where it is not known, and then read before anything is sent. */
  tag: string | null;
  /** When it was changed last, as the wire has it: what is older than what is known is no news. */
  at: string;
  /** The whole object that the fields are of. */
  object: S;
};

type PlainStatus =
  | { kind: "saved"; at: number | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "failed"; error: Error; retryAt: number }
  | { kind: "refused"; error: Error };
/** That of any object. */
export type AnySaveStatus = PlainStatus | { kind: "conflict" } | { kind: "typed" };
export type SaveStatus<T, S> = PlainStatus | { kind: "conflict"; theirs: Stored<T, S>; overlaps: (keyof T)[] };

export type SaveState<T, S> = {
  /** What the form shows. */
  value: T;
  stored: Stored<T, S>;
  status: SaveStatus<T, S>;
};

export type Sending<T> = {
  from: T;
  to: T;
  /** The fields that differ: nothing else is to be sent. */
  changed: (keyof T)[];
  tag: string;
};

export type Clock = { now: () => number; after: (ms: number, work: () => void) => () => void };

export type SaverOptions<T, S> = {
  /** What it is called to people, and where they find it. */
  about: { name: string; href: string };
  fields: Fields<T>;
  stored: Stored<T, S>;
  send: (change: Sending<T>) => Promise<Stored<T, S>>;
  load: () => Promise<Stored<T, S>>;
  clock?: Clock;
};

const REST_MS = 1_000;
const PAUSES_MS = [2_000, 4_000, 8_000, 16_000, 30_000, 60_000];
/** How often a change is sent anew at once because others were faster. */
const REBASES_MAX = 5;
/** Of the answers that blame the request: those that may be other ones later. */
const PASSING = [401, 408, 425, 429];

const realClock: Clock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

function isRefusal(error: Error): boolean {
  if (!(error instanceof CallError) || isConflict(error)) return false;
  return error.status >= 400 && error.status < 500 && !PASSING.includes(error.status);
}

const isConflict = (error: Error) => error instanceof CallError && error.code === "revision_conflict";

const asError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/**
 * Keeps what is typed until the server has answered that it has it: a second after the last change, one request at a time,
 * again after growing pauses where it fails, and merged with what others have changed. It outlives the form that shows it.
 */
export class Saver<T extends object, S> {
  readonly about: { name: string; href: string };
  /** Told of every change, and of who looks, beside those who show it. */
  onChange: (() => void) | null = null;
  readonly #options: SaverOptions<T, S>;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #state: SaveState<T, S>;
  #changedAt = 0;
  #failures = 0;
  /** What was sent last and not answered: the server may have it. */
  #unanswered: T | null = null;
  #isUncertain = false;
  #underWay: Promise<void> | null = null;
  /** The newest that was read meanwhile. */
  #readMeanwhile: Stored<T, S> | null = null;
  #isFlushing = false;
  #cancelTimer: () => void = () => undefined;

  constructor(options: SaverOptions<T, S>) {
    this.about = options.about;
    this.#options = options;
    this.#clock = options.clock ?? realClock;
    const { stored } = options;
    this.#state = { value: stored.value, stored, status: { kind: "saved", at: null } };
  }

  readonly snapshot = (): SaveState<T, S> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.onChange?.();
    return () => {
      this.#listeners.delete(listener);
      this.onChange?.();
    };
  };

  get isUnsaved(): boolean {
    return this.#state.status.kind !== "saved";
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  change(part: Partial<T>): void {
    this.#changedAt = this.#clock.now();
    this.#publish({ value: { ...this.#state.value, ...part } });
    const { status } = this.#state;
    if (status.kind === "conflict") this.#askOrGoOn(status.theirs, status.overlaps);
    else if (!this.#underWay && (status.kind !== "failed" || this.#isClean())) this.#rest();
  }

  /** Sends what is not saved now; whether all of it is saved then. */
  async flush(): Promise<boolean> {
    this.#isFlushing = true;
    try {
      if (this.#state.status.kind !== "conflict") {
        await this.#attempt();
        // What came while a request was under way.
        if (this.#state.status.kind === "waiting") await this.#attempt();
      }
    } finally {
      this.#isFlushing = false;
    }
    return !this.isUnsaved;
  }

  /** Tries what failed again, without the rest of its pause. */
  readonly retry = (): void => {
    const { kind } = this.#state.status;
    if (kind === "failed" || kind === "refused") void this.#attempt();
  };

  /** What the server has been read to have. */
  receive(stored: Stored<T, S>): void {
    const { stored: known, status, value } = this.#state;
    if (stored.at < known.at || stored === known) return;
    if (this.#underWay) {
      const before = this.#readMeanwhile;
      if (!before || stored.at >= before.at) this.#readMeanwhile = stored;
    } else if (status.kind === "conflict") {
      if (stored.at > status.theirs.at) this.#meet(stored);
    } else if (stored.tag !== null && stored.tag === known.tag) {
      this.#publish({ stored: { ...known, object: stored.object, at: stored.at } });
    } else if (this.#isClean()) {
      this.#publish({ stored, value: mergeFields(this.#options.fields, known.value, value, stored.value).value });
    } else {
      this.#meet(stored);
    }
  }

  /** Ends a conflict, of one field or of all: what is kept is sent as a change of theirs. */
  resolve(choice: "mine" | "theirs", field?: keyof T): void {
    const { status, stored, value } = this.#state;
    if (status.kind !== "conflict") return;
    const [base, shown] = [{ ...stored.value }, { ...value }];
    for (const key of field === undefined ? status.overlaps : [field]) {
      base[key] = status.theirs.value[key];
      if (choice === "theirs") shown[key] = status.theirs.value[key];
    }
    this.#changedAt = 0;
    this.#publish({ value: shown, stored: { ...stored, value: base } });
    this.#askOrGoOn(status.theirs, field === undefined ? [] : status.overlaps.filter((key) => key !== field));
  }

  #publish(part: Partial<SaveState<T, S>>): void {
    this.#state = { ...this.#state, ...part };
    this.onChange?.();
    for (const listener of this.#listeners) listener();
  }

  #isClean(): boolean {
    const { value, stored } = this.#state;
    return !this.#isUncertain && changedFields(this.#options.fields, stored.value, value).length === 0;
  }

  #rest(): void {
    this.#cancelTimer();
    if (this.#isClean()) {
      if (this.isUnsaved) this.#publish({ status: { kind: "saved", at: this.#clock.now() } });
      return;
    }
    this.#publish({ status: { kind: "waiting" } });
    const rest = Math.max(0, this.#changedAt + REST_MS - this.#clock.now());
    this.#cancelTimer = this.#clock.after(rest, () => void this.#attempt());
  }

  async #attempt(): Promise<void> {
    if (this.#state.status.kind === "conflict") return;
    if (!this.#underWay) {
      if (this.#isClean()) return this.#rest();
      this.#cancelTimer();
      this.#underWay = Promise.resolve()
        .then(() => this.#work())
        .catch((thrown: unknown) => this.#fail(asError(thrown)))
        .finally(() => {
          this.#underWay = null;
          const read = this.#readMeanwhile;
          this.#readMeanwhile = null;
          if (this.#state.status.kind === "saving") this.#rest();
          if (read) this.receive(read);
        });
    }
    await this.#underWay;
  }

  /** Sends until nothing is left, or until what is typed meanwhile has rested. */
  async #work(): Promise<void> {
    const { fields, load } = this.#options;
    this.#publish({ status: { kind: "saving" } });
    for (let rebases = 0; !this.#isClean(); rebases += 1) {
      const { value: sent } = this.#state;
      const answered = await this.#send(sent, rebases);
      if (answered === null) {
        this.#meet(await load());
        if (this.#state.status.kind === "conflict") return;
        continue;
      }
      this.#failures = 0;
      this.#unanswered = null;
      this.#isUncertain = false;
      // As it was sent it is the server's now; what was typed since is a change of that.
      const { value } = mergeFields(fields, sent, this.#state.value, answered.value);
      this.#publish({ value, stored: answered });
      if (!this.#isFlushing) return;
    }
  }

  /** Null where the server's own has to be read first. */
  async #send(to: T, rebases: number): Promise<Stored<T, S> | null> {
    const { tag, value: from } = this.#state.stored;
    const changed = changedFields(this.#options.fields, from, to);
    if (tag === null || changed.length === 0) return null;
    try {
      return await this.#options.send({ from, to, changed, tag });
    } catch (thrown) {
      const error = asError(thrown);
      if (isConflict(error) && rebases < REBASES_MAX) return null;
      if (!isRefusal(error) && !isConflict(error)) {
        this.#unanswered = to;
        this.#isUncertain = true;
      }
      throw error;
    }
  }

  #fail(error: Error): void {
    if (isRefusal(error)) {
      this.#publish({ status: { kind: "refused", error } });
      return;
    }
    const pause = PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#publish({ status: { kind: "failed", error, retryAt: this.#clock.now() + pause } });
    this.#cancelTimer = this.#clock.after(pause, () => void this.#attempt());
  }

  /** Puts what was changed here over what others have made of it. */
  #meet(theirs: Stored<T, S>): void {
    const { value: mine, stored } = this.#state;
    const { fields } = this.#options;
    const before = this.#unanswered ? baseAfter(fields, stored.value, this.#unanswered, theirs.value) : stored.value;
    const { value, overlaps } = mergeFields(fields, before, mine, theirs.value);
    const base = { ...theirs.value };
    for (const key of overlaps) base[key] = before[key];
    this.#isUncertain = false;
    // It is told now whether that arrived: later news must not be asked about it again.
    this.#unanswered = null;
    this.#publish({ value, stored: { ...stored, value: base } });
    this.#askOrGoOn(theirs, overlaps);
  }

  #askOrGoOn(theirs: Stored<T, S>, asked: readonly (keyof T)[]): void {
    const { value } = this.#state;
    const { fields } = this.#options;
    const overlaps = keysOf(fields).filter(
      (key) => asked.includes(key) && !fields[key].isSame(value[key], theirs.value[key]),
    );
    this.#cancelTimer();
    if (overlaps.length > 0) {
      this.#publish({ status: { kind: "conflict", theirs, overlaps } });
      return;
    }
    this.#publish({ stored: theirs });
    if (this.#underWay) return;
    this.#publish({ status: { kind: "waiting" } });
    this.#rest();
  }
}
