import type { IncomingMessage } from "node:http";
import { readUrl } from "@/lib/contract/read-url";
import { ADDRESS_HEADER } from "@/lib/server/auth/address-header";
import { clientAddress } from "./client-address";
import { isHost } from "./is-host";

/** What proxies say of the way a request came. Next, and what it runs, believe it whoever says it. */
const TOLD_BY_PROXIES = /^(?:forwarded$|x-forwarded-|x-real-ip$|x-original-|x-rewrite-url$)/;

type Believed = {
  /** How many proxies stand in front; each has added to, or replaced, what the one before it said. */
  proxies: number;
  /** The host of the address that people open, where it is configured. */
  publicHost?: string | undefined;
};

/** Leaves of these headers what the configured proxies say; without proxies, nothing. */
export function believeProxies(request: IncomingMessage, { proxies, publicHost }: Believed): void {
  const { headers } = request;
  const address = clientAddress(request, proxies);
  const told = (name: string): string => {
    const values = `${headers[`x-forwarded-${name}`] ?? ""}`.split(",");
    return (values.at(-proxies) ?? values[0] ?? "").trim();
  };
  const kept = proxies > 0 && { host: told("host"), proto: told("proto"), port: told("port") };
  for (const name of Object.keys(headers)) if (TOLD_BY_PROXIES.test(name)) delete headers[name];
  headers["x-forwarded-for"] = address;
  // Read by what counts bad keys.
  headers[ADDRESS_HEADER] = address;
  if (kept && isHost(kept.host)) headers["x-forwarded-host"] = kept.host;
  if (kept && /^https?$/.test(kept.proto)) headers["x-forwarded-proto"] = kept.proto;
  if (kept && /^\d{1,5}$/.test(kept.port)) headers["x-forwarded-port"] = kept.port;
  // A proxy may leave out which host was asked for: our own pages say it themselves.
  if (publicHost && hostOf(headers.origin) === publicHost) headers["x-forwarded-host"] = publicHost;
}

function hostOf(origin: string | undefined): string | undefined {
  return origin === undefined ? undefined : readUrl(origin)?.host;
}
