const LENGTH_MAX = 500;
const SECRET_VALUES = /([?&](?:token|key|api_key|access_token|secret|password)=)[^&]+/gi;
const SECRETS = /(prsp_live_|whsec_)[^/&]+/g;

/** The path and query of an address as people may read it: what is secret in it, or looks like it, is left out. */
export function shownPath(url: string): string {
  const { pathname, search } = new URL(url);
  return (pathname + search).replace(SECRET_VALUES, "$1…").replace(SECRETS, "$1…").slice(0, LENGTH_MAX);
}
