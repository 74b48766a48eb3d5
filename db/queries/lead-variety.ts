import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { type Conn, rowsOf } from "@/db/client";
import { leadTracking } from "@/db/schema/lead-tracking";
import { leads } from "@/db/schema/leads";
import { type Contact, contactBit } from "@/lib/contract/criteria-terms";
import { LEAD_TRAITS, type LeadTrait } from "@/lib/contract/lead-traits";
import { isInLeadSet, type LeadSet, ownTracking } from "./leads";

const differs = (name: string) => sql.raw(`bool_or(leads.${name} is distinct from one.${name})`);
/** Two companies have no number and no address in common: one that is known is enough. */
const isKnown = (kind: Contact) => sql.raw(`bool_or(leads.contact & ${contactBit(kind)} <> 0)`);

/** What a team says is said of few: that it is said of one is enough too. */
const TRACKED = {
  tags: sql`bool_or(${leadTracking.tags} <> '{}')`,
  next_step: sql`bool_or(${leadTracking.nextStep} is not null)`,
  next_step_on: sql`bool_or(${leadTracking.nextStepOn} is not null)`,
} satisfies Partial<Record<LeadTrait, SQL>>;

const TRAITS: Record<Exclude<LeadTrait, keyof typeof TRACKED>, SQL> = {
  category: differs("category"),
  city: differs("city"),
  state: differs("region"),
  country: differs("country"),
  phone: isKnown("phone"),
  email: isKnown("email"),
  website: isKnown("website"),
  score: differs("score"),
  source: differs("source"),
};

const named = (traits: Record<string, SQL>) =>
  sql.join(
    Object.entries(traits).map(([name, trait]) => sql`${trait} as ${sql.identifier(name)}`),
    sql`, `,
  );

/**
 * Which fields tell the newest leads of a set from each other, so many at most: each is compared with the newest one, in one
 * pass, and a set of a million costs no more than one of so many.
 */
export async function selectLeadVariety(conn: Conn, set: LeadSet, newest: number): Promise<LeadTrait[]> {
  const [found] = await rowsOf<Partial<Record<LeadTrait, boolean | null>>>(
    conn,
    sql`with leads as materialized (
        select workspace_id, id, category, city, region, country, contact, score, source from ${leads}
        where ${isInLeadSet(set)} order by ${leads.id} desc limit ${newest})
      select * from (
        select ${named(TRAITS)} from leads cross join (
          select category, city, region, country, score, source from leads order by id desc limit 1) one) known,
      (select ${named(TRACKED)} from ${leadTracking} join leads on ${ownTracking}) said`,
  );
  return LEAD_TRAITS.filter((trait) => found?.[trait]);
}
