import { type SQL, sql } from "drizzle-orm";
import { excludedHost } from "@/lib/directory/domain";
import { anyOf } from "./any-of";
import { textArray } from "./text-array";

const labels = (host: string) => host.split(".").length;

/** The end of a company's host, of so many labels. */
const endOf = (count: number) => sql.raw(`substring(c.host from '[^.]+(?:\\.[^.]+){${count - 1}}$')`);

/**
 * Whether a company's website lies on one of the domains or below it; null where none of them can leave out anything.
 * Each test asks a hash, so that ten thousand domains cost a company no more than one.
 */
export function onExcludedDomain(domains: readonly string[]): SQL | null {
  const sought = domains.map(excludedHost).flatMap(({ host, ...of }) => (host ? [{ host, domain: null, ...of }] : []));
  const whole = sought.flatMap(({ host, domain }) => (host === domain ? [host] : []));
  const below = sought.filter(({ host, domain }) => host !== domain);
  const parents = below.flatMap(({ domain }) => domain ?? []);
  const ends = [...Map.groupBy(below, ({ host }) => labels(host))].map(
    ([count, found]) => sql`${endOf(count)} = any(${textArray(found.map(({ host }) => host))})`,
  );
  const near = anyOf([
    parents.length > 0 ? sql`c.domain = any(${textArray(parents)})` : null,
    below.some(({ domain }) => domain === null) ? sql`c.domain is null` : null,
  ]);
  return anyOf([
    whole.length > 0 ? sql`c.domain = any(${textArray(whole)})` : null,
    near && sql`case when ${near} then ${anyOf(ends)} else false end`,
  ]);
}
