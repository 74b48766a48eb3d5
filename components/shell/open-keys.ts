let listener: (() => void) | null = null;

/** The shell's, one at a time. */
export function listenForKeys(heard: () => void): () => void {
  listener = heard;
  return () => {
    if (listener === heard) listener = null;
  };
}

/** Shows what the keys do, for whichever button asks. */
export function openKeys(): void {
  listener?.();
}
