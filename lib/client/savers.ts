import type { AnySaveStatus, Saver, Stored } from "./saver";

/** A saver, whatever it saves. */
export type AnySaver = {
  readonly about: { name: string; href: string };
  readonly isUnsaved: boolean;
  readonly isWatched: boolean;
  snapshot: () => { status: AnySaveStatus };
  flush: () => Promise<boolean>;
  retry: () => void;
  /** Lets go of what is unsaved, where a person may. */
  discard?: () => void;
  /** Told of every change, and of who looks. */
  onChange: (() => void) | null;
};

/** How many that have nothing left to save are remembered. */
const KEPT_MAX = 100;

const unsaved = new Set<AnySaver>();
const watchers = new Set<() => void>();
let shown: readonly AnySaver[] = [];
let isListening = false;

function ask(event: BeforeUnloadEvent): void {
  for (const saver of unsaved) void saver.flush();
  event.preventDefault();
}

function flushAll(): void {
  for (const saver of unsaved) void saver.flush();
}

function retryAll(): void {
  for (const saver of unsaved) if (saver.snapshot().status.kind === "failed") saver.retry();
}

function listen(): void {
  if (isListening) return;
  isListening = true;
  window.addEventListener("online", retryAll);
  window.addEventListener("focus", retryAll);
  window.addEventListener("pagehide", flushAll);
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? flushAll() : retryAll(),
  );
}

/** A listener for leaving keeps pages from being kept for Back: there is one only while it has something to ask. */
function note(saver: AnySaver): void {
  const [before, was] = [unsaved.size, unsaved.has(saver)];
  if (saver.isUnsaved) unsaved.add(saver);
  else unsaved.delete(saver);
  if (before === 0 && unsaved.size === 1) window.addEventListener("beforeunload", ask);
  if (before === 1 && unsaved.size === 0) window.removeEventListener("beforeunload", ask);
  if (!was && !saver.isUnsaved) return;
  shown = [...unsaved];
  for (const watcher of watchers) watcher();
}

/** Those with something unsaved, for who shows them; the same array until they change. */
export function unsavedSavers(): readonly AnySaver[] {
  return shown;
}

export function watchUnsaved(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** What keeps things of one kind, by their id, while something of them is unsaved or shown. */
export function keptStore<Kept extends AnySaver>() {
  const kept = new Map<string, Kept>();
  function forget(): void {
    for (const [id, saver] of kept) {
      if (kept.size <= KEPT_MAX) return;
      if (!saver.isUnsaved && !saver.isWatched) kept.delete(id);
    }
  }
  return {
    /** On the server a new one each time: it is one reader's. */
    of(id: string, make: () => Kept, onKnown?: (known: Kept) => void): Kept {
      if (typeof window === "undefined") return make();
      const known = kept.get(id);
      if (known) {
        onKnown?.(known);
        return known;
      }
      listen();
      forget();
      const saver = make();
      kept.set(id, saver);
      saver.onChange = () => note(saver);
      return saver;
    },
  };
}

/**
 * The savers of one kind of object, by its id. They outlive what shows them, so that a panel that closes loses nothing; all of
 * them try again when the browser is online or looked at again, and send what they have when it is left.
 */
export function saverStore<T extends object, S>(make: (id: string, stored: Stored<T, S>) => Saver<T, S>) {
  const store = keptStore<Saver<T, S>>();
  return {
    of: (id: string, stored: Stored<T, S>): Saver<T, S> =>
      store.of(
        id,
        () => make(id, stored),
        (known) => {
          if (!known.isWatched && !known.isUnsaved) known.receive(stored);
        },
      ),
  };
}
