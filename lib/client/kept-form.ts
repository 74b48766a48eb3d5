import type { AnySaveStatus } from "./saver";
import { type AnySaver, keptStore } from "./savers";

const SAVED: { status: AnySaveStatus } = { status: { kind: "saved", at: null } };
const TYPED: { status: AnySaveStatus } = { status: { kind: "typed" } };

/** What is typed in a form that its button saves: it outlives the page of the form, until it is saved or discarded. */
export class KeptForm<T> implements AnySaver {
  onChange: (() => void) | null = null;
  readonly #listeners = new Set<() => void>();
  #typed: T | null = null;

  constructor(readonly about: { name: string; href: string }) {}

  readonly typed = (): T | null => this.#typed;

  /** Null where nothing is left to be saved. */
  readonly set = (typed: T | null): void => {
    this.#typed = typed;
    this.onChange?.();
    for (const listener of this.#listeners) listener();
  };

  readonly discard = (): void => this.set(null);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.onChange?.();
    return () => {
      this.#listeners.delete(listener);
      this.onChange?.();
    };
  };

  get isUnsaved(): boolean {
    return this.#typed !== null;
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0;
  }

  snapshot(): { status: AnySaveStatus } {
    return this.isUnsaved ? TYPED : SAVED;
  }

  /** Nobody has pressed its button. */
  async flush(): Promise<boolean> {
    return !this.isUnsaved;
  }

  retry(): void {}
}

export function keptForms<T>() {
  const store = keptStore<KeptForm<T>>();
  return { of: (id: string, about: { name: string; href: string }) => store.of(id, () => new KeptForm<T>(about)) };
}
