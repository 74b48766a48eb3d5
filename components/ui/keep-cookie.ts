const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps a preference where the server can read it before the first paint. */
export function keepCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: Safari has the Cookie Store API since 18.4 only
  document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
}
