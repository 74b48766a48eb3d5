import "server-only";
import { type SQL, sql } from "drizzle-orm";

type Host = { host: SQL; domain: SQL };

const lies = (host: SQL) => sql`(c.host = ${host} or right(c.host, length(${host}) + 1) = '.' || ${host})`;

/** Companies `c` on a host or below it, by the host's registrable domain. */
export const inDomain = ({ host, domain }: Host): SQL => sql`c.domain = ${domain} and ${lies(host)}`;

/** The same where it has none of its own, among hosts that many companies share: "/" comes just after ".". */
export const onSharedHost = ({ host, domain }: Host): SQL => sql`
  ${domain} is null and c.domain is null and c.host is not null
  and reverse(c.host) ~>=~ reverse(${host}) and reverse(c.host) ~<~ (reverse(${host}) || '/') and ${lies(host)}`;
