/** Closes the sending side's connections, where it was ever used. */
export async function stopSender(): Promise<void> {
  const starting = globalThis.prospectorSender;
  globalThis.prospectorSender = undefined;
  if (starting) await (await starting).stop({ graceful: false, close: true });
}
