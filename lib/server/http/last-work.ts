declare global {
  var prospectorLastWork: Set<() => Promise<void>> | undefined;
}

/** What is still to be done once the server has given its last answer. Global, since Next bundles its own copy. */
export function lastWork(): Set<() => Promise<void>> {
  globalThis.prospectorLastWork ??= new Set();
  return globalThis.prospectorLastWork;
}
