import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./is-public-address";
import { refused } from "./outbound-error";

export type Resolve = (host: string) => Promise<LookupAddress[]>;

export const resolveHost: Resolve = (host) => lookup(host, { all: true });

async function publicAddresses(host: string, resolve: Resolve): Promise<[LookupAddress, ...LookupAddress[]]> {
  const [first, ...others] = await resolve(host);
  if (!first) throw Object.assign(new Error("the name has no address"), { code: "ENOTFOUND" });
  const inside = [first, ...others].find(({ address }) => !isPublicAddress(address));
  if (inside) throw refused(`${host} leads to a private or special address`);
  return [first, ...others];
}

/** For a socket: it connects to an address that was looked at, so that a name cannot change in between. */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    publicAddresses(host, resolve).then(
      ([first, ...others]) =>
        options.all ? callback(null, [first, ...others]) : callback(null, first.address, first.family),
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };
}
