import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  ilike,
  like,
  lt,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Conn } from "@/db/client";
import { users } from "@/db/schema/identity";
import { leadTracking } from "@/db/schema/lead-tracking";
import { leads, results } from "@/db/schema/leads";
import { runs } from "@/db/schema/runs";
import { CONTACTS, type Contact, contactBit } from "@/lib/contract/criteria-terms";
import type { LeadStatus } from "@/lib/contract/lead-statuses";
import { byName } from "./by-name";
import { categoryNameOf } from "./category-of";
import { containing } from "./containing";
import { tagNameOf } from "./tags";

export type LeadOrder = { by: "run" | "created_at" | "name" | "score" | "next_step_on"; isDescending: boolean };
/** Its sort value as text, which keeps every digit, and its id. */
export type LeadPosition = { value: string; id: string };
export type LeadRow = Awaited<ReturnType<typeof selectLeads>>[number];

/** A lead's own. */
export const ownTracking = and(
  eq(leadTracking.workspaceId, leads.workspaceId),
  eq(leadTracking.leadId, leads.id),
) as SQL;
export const ownOwner = eq(users.id, leadTracking.ownerId);

/** Where the days end. */
const LAST_DAY = "infinity";
const NO_DAY = sql.raw(`'${LAST_DAY}'::date`);

const SORT_KEYS: Record<LeadOrder["by"], { key: SQL; type: string }> = {
  run: { key: sql`${leads.firstRunId}`, type: "uuid" },
  created_at: { key: sql`${leads.id}`, type: "uuid" },
  name: { key: byName(leads.name), type: "text" },
  score: { key: sql`${leads.score}`, type: "float8" },
  next_step_on: {
    key: sql`coalesce((select ${leadTracking.nextStepOn} from ${leadTracking} where ${ownTracking}), ${NO_DAY})`,
    type: "date",
  },
};

const {
  name: _name,
  domain: _domain,
  search: _search,
  score: _score,
  rank: _rank,
  runId: _run,
  mark: _mark,
  category: _category,
  country: _country,
  region: _region,
  city: _city,
  source: _source,
  contact: _contact,
  ...own
} = getTableColumns(leads);
const { id: _id, workspaceId: _workspace, createdAt: _createdAt, ...seen } = getTableColumns(results);
/** What the team says of it, or what is said of one that nobody has touched. */
export const tracked = {
  status: sql<LeadStatus>`coalesce(${leadTracking.status}, 'new')`,
  ownerId: leadTracking.ownerId,
  ownerName: sql<string | null>`${users.name}`,
  ownerEmail: sql<string | null>`${users.email}`,
  tags: sql<string[]>`coalesce(${leadTracking.tags}, '{}')`,
  notes: leadTracking.notes,
  nextStep: leadTracking.nextStep,
  nextStepOn: leadTracking.nextStepOn,
  updatedAt: sql`greatest(${leads.updatedAt}, ${leadTracking.updatedAt})`.mapWith(leads.updatedAt),
};
/** A lead with the company as its newest result has it. */
const columns = {
  ...seen,
  ...own,
  ...tracked,
  status: tracked.status.as("lead_status"),
  ownerName: tracked.ownerName.as("owner_name"),
  ownerEmail: tracked.ownerEmail.as("owner_email"),
  tags: tracked.tags.as("lead_tags"),
  updatedAt: tracked.updatedAt.as("changed_at"),
  categoryName: categoryNameOf(results.category).as("category_name"),
};

/** A lead's own. */
export const newestResult = and(
  eq(results.workspaceId, leads.workspaceId),
  eq(results.runId, leads.runId),
  eq(results.rank, leads.rank),
);

function holds({ typed, words }: Sought): SQL | undefined {
  return words.length > 0
    ? or(...words.map((each) => like(leads.search, containing(each))))
    : ilike(leads.name, containing(typed));
}

function beyond({ by, isDescending }: LeadOrder, { value, id }: LeadPosition): SQL {
  const { key, type } = SORT_KEYS[by];
  const than = sql.raw(isDescending ? "<" : ">");
  return sql`(${key}, ${leads.id}) ${than} (${value}::${sql.raw(type)}, ${id}::uuid)`;
}

/** What was typed, and the folded words any of which a lead's name or domain has to hold. */
export type Sought = { typed: string; words: string[] };

export type LeadSet = {
  workspaceId: string;
  sought?: Sought | undefined;
  status?: LeadStatus | undefined;
  tag?: string | undefined;
  ownerId?: string | undefined;
  category?: string | undefined;
  country?: string | undefined;
  region?: string | undefined;
  city?: string | undefined;
  source?: string | undefined;
  /** Whose runs found it first. */
  workflowId?: string | undefined;
  firstRunId?: string | undefined;
  scoreMin?: number | undefined;
  scoreMax?: number | undefined;
  /** Whether each is known. */
  has?: Partial<Record<Contact, boolean>> | undefined;
  createdAfter?: Date | undefined;
  createdBefore?: Date | undefined;
  seenAfter?: Date | undefined;
  seenBefore?: Date | undefined;
  /** The day before which its next step is due, as `2026-01-31`. */
  dueBefore?: string | undefined;
  updatedAfter?: Date | undefined;
};

function isTracked(what: SQL): SQL {
  return sql`exists (select from ${leadTracking} where ${ownTracking} and ${what})`;
}

function hasStatus(status: LeadStatus): SQL {
  return status === "new"
    ? not(isTracked(sql`${leadTracking.status} <> 'new'`))
    : isTracked(eq(leadTracking.status, status));
}

function hasContact(kind: Contact, isKnown: boolean | undefined): SQL | undefined {
  if (isKnown === undefined) return undefined;
  return sql`${leads.contact} & ${sql.raw(String(contactBit(kind)))} ${sql.raw(isKnown ? "<>" : "=")} 0`;
}

/** An array and no join: the runs of a workflow are few, and their leads lie side by side in an index. */
const runsOf = (f: { workspaceId: string; workflowId: string }): SQL =>
  sql`array(select ${runs.id} from ${runs} where ${and(eq(runs.workspaceId, f.workspaceId), eq(runs.workflowId, f.workflowId))})`;

export function isInLeadSet(f: LeadSet): SQL | undefined {
  const { updatedAfter } = f;
  return and(
    eq(leads.workspaceId, f.workspaceId),
    f.sought && holds(f.sought),
    f.status ? hasStatus(f.status) : undefined,
    f.tag ? isTracked(sql`${tagNameOf({ ...f, name: f.tag })} = any(${leadTracking.tags})`) : undefined,
    f.ownerId ? isTracked(eq(leadTracking.ownerId, f.ownerId)) : undefined,
    f.category ? eq(leads.category, f.category) : undefined,
    f.country ? eq(leads.country, f.country) : undefined,
    f.region ? eq(leads.region, f.region) : undefined,
    f.city ? eq(leads.city, f.city) : undefined,
    f.source ? eq(leads.source, f.source) : undefined,
    f.workflowId ? sql`${leads.firstRunId} = any(${runsOf({ ...f, workflowId: f.workflowId })})` : undefined,
    f.firstRunId ? eq(leads.firstRunId, f.firstRunId) : undefined,
    f.scoreMin === undefined ? undefined : gte(leads.score, f.scoreMin),
    f.scoreMax === undefined ? undefined : lte(leads.score, f.scoreMax),
    ...CONTACTS.map((kind) => hasContact(kind, f.has?.[kind])),
    f.createdAfter && gte(leads.createdAt, f.createdAfter),
    f.createdBefore && lt(leads.createdAt, f.createdBefore),
    f.seenAfter && gte(leads.lastSeenAt, f.seenAfter),
    f.seenBefore && lt(leads.lastSeenAt, f.seenBefore),
    f.dueBefore === undefined ? undefined : isTracked(sql`${leadTracking.nextStepOn} < ${f.dueBefore}::date`),
    updatedAfter && or(gt(leads.updatedAt, updatedAfter), isTracked(gt(leadTracking.updatedAt, updatedAfter))),
  );
}

/** Within a run, ids go up as ranks do: the best comes first whichever way the runs go. */
const idsGoUp = ({ by, isDescending }: LeadOrder) => by === "run" || !isDescending;

export function orderOfLeads(order: LeadOrder): SQL[] {
  const direction = order.isDescending ? desc : asc;
  return [direction(SORT_KEYS[order.by].key), (idsGoUp(order) ? asc : desc)(leads.id)];
}

/** A part of the list that an index or few rows give in order, and what it is in order by. */
type Range = { where?: SQL | undefined; key: SQL; order: SQL[] };

/** Those with a day are few, and sorted; those without lie in the order of their ids. */
function rangesByDay(f: LeadSet & { order: LeadOrder }, after: LeadPosition | undefined): Range[] {
  const withDay = sql`${leads.id} in (select ${leadTracking.leadId} from ${leadTracking}
    where ${eq(leadTracking.workspaceId, f.workspaceId)} and ${leadTracking.nextStepOn} is not null)`;
  const isAfter = after && beyond(f.order, after);
  const dated = { where: and(withDay, isAfter), key: SORT_KEYS.next_step_on.key, order: orderOfLeads(f.order) };
  const isAfterId = after?.value === LAST_DAY ? gt(leads.id, after.id) : undefined;
  const others = and(not(isTracked(sql`${leadTracking.nextStepOn} is not null`)), isAfterId);
  const undated = { where: others, key: NO_DAY, order: [asc(leads.id)] };
  if (f.dueBefore !== undefined) return [dated];
  return after?.value === LAST_DAY ? [undated] : [dated, undated];
}

/** Where a page begins: what lies beyond a position, as ranges one after the other. */
function rangesBeyond(f: LeadSet & { order: LeadOrder; after?: LeadPosition | undefined }): Range[] {
  const { order, after } = f;
  if (order.by === "next_step_on") return rangesByDay(f, after);
  const like = { key: SORT_KEYS[order.by].key, order: orderOfLeads(order) };
  if (!after) return [like];
  if (order.by !== "run") return [{ ...like, where: beyond(order, after) }];
  const run = sql`${after.value}::uuid`;
  const others = order.isDescending ? lt(leads.firstRunId, run) : gt(leads.firstRunId, run);
  return [and(eq(leads.firstRunId, run), gt(leads.id, after.id)), others].map((where) => ({ ...like, where }));
}

/** Takes the page first: joined before that, every lead would get its result, of which the planner expects a few. */
export async function selectLeads(
  conn: Conn,
  f: LeadSet & { order: LeadOrder; after?: LeadPosition | undefined; take: number },
) {
  const { key } = SORT_KEYS[f.order.by];
  const direction = f.order.isDescending ? desc : asc;
  const pages = rangesBeyond(f).map(
    (
      range,
    ) => sql`(select ${leads.id} as id, ${range.key} as key from ${leads} where ${and(isInLeadSet(f), range.where)}
      order by ${sql.join(range.order, sql`, `)} limit ${f.take})`,
  );
  const inOrder = [direction(sql`key`), (idsGoUp(f.order) ? asc : desc)(sql`id`)];
  const page = sql`(select * from (${sql.join(pages, sql` union all `)}) ranges
    order by ${sql.join(inOrder, sql`, `)} limit ${f.take}) page`;
  const lead = conn
    .select({ ...columns, sortKey: sql<string>`${key}::text`.as("sort_key") })
    .from(leads)
    .innerJoin(results, newestResult)
    .leftJoin(leadTracking, ownTracking)
    .leftJoin(users, ownOwner)
    .where(and(eq(leads.workspaceId, f.workspaceId), sql`${leads.id} = page.id`))
    .limit(1)
    .as("lead");
  const rows = await conn
    .select()
    .from(page)
    .innerJoinLateral(lead, sql`true`)
    .orderBy(direction(sql`page.key`), (idsGoUp(f.order) ? asc : desc)(sql`page.id`));
  return rows.map(({ lead }) => lead);
}

export function countLeads(conn: Conn, f: LeadSet): Promise<number> {
  return conn.$count(leads, isInLeadSet(f));
}

export async function hasLead(conn: Conn, f: { workspaceId: string; leadId: string }): Promise<boolean> {
  return (await conn.$count(leads, and(eq(leads.workspaceId, f.workspaceId), eq(leads.id, f.leadId)))) > 0;
}

export async function hasLeads(conn: Conn, workspaceId: string): Promise<boolean> {
  // In the order of an index: the first of a large workspace can lie behind all those of others.
  const ofWorkspace = conn.select({ id: leads.id }).from(leads).where(eq(leads.workspaceId, workspaceId));
  const rows = await ofWorkspace.orderBy(leads.id).limit(1);
  return rows.length > 0;
}

/** Those of the ids, in no order. */
export function selectLeadsOfIds(conn: Conn, f: { workspaceId: string; ids: string[] }) {
  return conn
    .select(columns)
    .from(leads)
    .innerJoin(results, newestResult)
    .leftJoin(leadTracking, ownTracking)
    .leftJoin(users, ownOwner)
    .where(and(isInLeadSet(f), sql`${leads.id} = any(${`{${f.ids.join(",")}}`}::uuid[])`));
}

export async function findLead(conn: Conn, f: { workspaceId: string; id: string }) {
  const [row] = await selectLeadsOfIds(conn, { workspaceId: f.workspaceId, ids: [f.id] });
  return row;
}

/** The runs that saw a lead, newest first. */
export function selectSightings(conn: Conn, f: { workspaceId: string; leadId: string; take: number }) {
  return conn
    .select({
      runId: results.runId,
      workflowId: runs.workflowId,
      workflowName: runs.workflowName,
      rank: results.rank,
      score: results.score,
      seenAt: results.createdAt,
    })
    .from(results)
    .innerJoin(runs, and(eq(runs.workspaceId, results.workspaceId), eq(runs.id, results.runId)))
    .where(and(eq(results.workspaceId, f.workspaceId), eq(results.leadId, f.leadId)))
    .orderBy(desc(results.runId))
    .limit(f.take);
}
