import type { Conn } from "@/db/client";
import { countExcludedByDomain } from "@/db/queries/excluded-domains";
import type { Criteria } from "@/lib/contract/criteria";
import { type ExcludedHost, excludedHost } from "@/lib/directory/domain";
import { compileCriteria } from "./compile-criteria";

export type ExcludedLine = { domain: string; stands: ExcludedHost; companies: number; inDirectory: number };

/** What each domain to leave out does, in the order of the criteria. */
export async function previewExcludedDomains(
  conn: Conn,
  criteria: Criteria,
  workspaceId: string,
): Promise<ExcludedLine[]> {
  const lines = criteria.exclude.domains.map((domain) => ({ domain, stands: excludedHost(domain) }));
  const sought = lines.flatMap(({ stands }, at) => (stands.host === null ? [] : [{ at, ...stands }]));
  const counts =
    sought.length > 0
      ? await countExcludedByDomain(conn, await compileCriteria(conn, criteria, workspaceId), sought)
      : [];
  const byLine = new Map(counts.map(({ at, ...of }) => [at, of]));
  return lines.map((line, at) => ({ ...line, ...(byLine.get(at) ?? { companies: 0, inDirectory: 0 }) }));
}
