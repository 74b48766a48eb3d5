declare global {
  var prospectorStreams: Set<() => void> | undefined;
}

/** What closes each open event stream: the server calls them all before it stops. Global, since Next bundles its own copy. */
export function openStreams(): Set<() => void> {
  globalThis.prospectorStreams ??= new Set();
  return globalThis.prospectorStreams;
}
