import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Conn } from "@/db/client";
import { TOUCHED } from "./companies";
import { CANDIDATES, seenBy, TOWN_MIN } from "./match-candidates";

const NEAR_METRES = 150;
const FAR_METRES = 1000;

const house = (street: string) => `nullif(split_part(${street}, '|', 1), '')`;
const road = (street: string) => `split_part(${street}, '|', 2)`;
/** What is known of a phone without its area code. */
const line = (row: string) => `coalesce(${row}.local_phone, right(${row}.phone, 7))`;
const numbers = (name: string) => `btrim(regexp_replace(${name}, '[^0-9]+', ' ', 'g'))`;

/** Each pair once, with every way in which its rows met: own rows in the order of their ids, a shared row on the right. */
function pairs(workspaceId: string): SQL {
  const isOwn = sql`right_workspace_id = ${workspaceId}::uuid`;
  return sql`
    select case when ${isOwn} then least(left_id, right_id) else left_id end as left_id, right_workspace_id,
      case when ${isOwn} then greatest(left_id, right_id) else right_id end as right_id, array_agg(distinct via) as via
    from ${sql.raw(CANDIDATES)} group by 1, 2, 3`;
}

/**
 * What the rows say of each other. A name that is part of the other counts a little less than an equal one, and "Store
 * 12" is not "Store 15". An equal phone or domain counts where they met by it: elsewhere it is a chain's. Where neither
 * says a town, as in a list of one town, an address has to be the same with its house number.
 */
const FACTS = sql.raw(`
  select p.*, l.source as left_source, r.source as right_source, l.phone, l.name_key as left_name, r.name_key as right_name,
    l.name_token, l.city_key,
    case when ${numbers("l.name_key")} <> ${numbers("r.name_key")} and ${numbers("l.name_key")} <> '' and ${numbers("r.name_key")} <> ''
      then 0.5 * similarity(l.name_key, r.name_key)
      else greatest(similarity(l.name_key, r.name_key),
        0.9 * word_similarity(l.name_key, r.name_key), 0.9 * word_similarity(r.name_key, l.name_key)) end as name,
    'phone' = any(p.via) as met_by_phone,
    ((l.phone is null) <> (r.phone is null) and ${line("l")} = ${line("r")}) is true as line_equal,
    (case when l.phone is null or r.phone is null then left(${line("l")}, -2) <> left(${line("r")}, -2)
      else left(l.phone, -2) <> left(r.phone, -2) end) is true as phone_differs,
    'domain' = any(p.via) as domain_equal,
    l.domain <> r.domain is true as domain_differs,
    ${house("l.street_key")} <> ${house("r.street_key")} is true as house_differs,
    (l.city_key = r.city_key or l.postal_code = r.postal_code or similarity(l.city_key, r.city_key) >= 0.5) is true as same_town,
    similarity(l.city_key, r.city_key) as town,
    l.city_key is null and r.city_key is null and (l.postal_code = r.postal_code) is null
      and (l.region <> r.region) is not true as townless,
    coalesce(similarity(${road("l.street_key")}, ${road("r.street_key")}), 0) as road,
    l.street_key is not null and r.street_key is not null as both_streets,
    ${house("l.street_key")} is not null and ${house("r.street_key")} is not null as both_houses,
    l.street_key is null and ${line("l")} is null or r.street_key is null and ${line("r")} is null as placeless,
    111320 * sqrt(power(l.latitude - r.latitude, 2)
      + power((l.longitude - r.longitude) * cos(radians(l.latitude)), 2)) as metres,
    l.domain is not null as has_domain, l.brand_id is not null as has_brand, l.coverage = 'location' as is_location
  from pair p
    join companies l on l.workspace_id = p.left_workspace_id and l.id = p.left_id
    join companies r on r.workspace_id = p.right_workspace_id and r.id = p.right_id`);

const EVIDENCE = sql.raw(`
  select *, 'company' = any(via) as company_equal,
    met_by_phone or line_equal and (same_town or townless) as phone_equal,
    both_streets and not house_differs and (same_town and road >= 0.5
      or both_houses and road >= 0.8 and (townless or town >= ${TOWN_MIN} and name >= 0.8))
      as address_equal,
    both_streets and (house_differs or road < 0.4) as address_differs,
    coalesce(metres < ${NEAR_METRES}, false) as near,
    coalesce(metres > ${FAR_METRES}, false) as far
  from facts`);

const CONFLICT =
  "(house_differs or phone_differs and address_differs or far and not phone_equal and not address_equal)";

/** Nobody else of either source has the phone: then the two disagree on the address of one place. */
function aloneWithPhone(workspaceId: string): SQL {
  return sql`left_source <> right_source and not exists (
    select from companies o where o.workspace_id in ${seenBy(workspaceId)} and o.phone = e.phone
      and o.source in (e.left_source, e.right_source) and o.id not in (e.left_id, e.right_id))`;
}

/** The town knows one place of that name, so that a record without a place can be no other. */
function onlyOneOfItsName(workspaceId: string): SQL {
  return sql`(select count(distinct o.street_key) < 2 and count(distinct o.phone) < 2 and count(distinct o.domain) < 2
    from companies o where o.workspace_id in ${seenBy(workspaceId)} and o.name_token = e.name_token
      and o.city_key = e.city_key and o.name_key in (e.left_name, e.right_name))`;
}

function isOne(workspaceId: string): SQL {
  const conflict = sql.raw(CONFLICT);
  return sql`case
    when company_equal then true
    when phone_equal and house_differs
      then (name >= 0.8 or same_town and road >= 0.8 and name >= 0.55) and ${aloneWithPhone(workspaceId)}
    when ${conflict} then false
    when phone_equal and name >= case when left_source = right_source then 0.55 else 0.4 end then true
    when address_equal and name >= case when phone_differs or not both_houses then 0.85 else 0.55 end then true
    when address_equal and domain_equal and name >= 0.4 then true
    when near and name >= 0.8 and not phone_differs and not domain_differs then true
    when domain_equal and not address_differs and not phone_differs then true
    when same_town and name >= 0.9 and placeless and not phone_differs and not address_differs
      then ${onlyOneOfItsName(workspaceId)}
    else false end`;
}

const MAY_BE_ONE = sql.raw(`
  phone_equal
    or address_equal and name >= 0.4
    or near and name >= 0.6
    or domain_equal and not ${CONFLICT}
    or same_town and house_differs and road >= 0.8 and name >= 0.8
    or same_town and name >= 0.85 and not ${CONFLICT} and not domain_differs`);

const KEYS = sql.raw(`array_remove(array[
    case when phone_equal then 'phone' end,
    case when address_equal then 'address' end,
    case when domain_equal or company_equal and has_domain then 'domain' end,
    case when company_equal and not has_domain and has_brand then 'brand' end,
    case when name >= 0.4 or company_equal and not has_domain and not has_brand then 'name' end,
    case when near then 'near' end,
    case when same_town and not address_equal and not phone_equal then 'city' end
  ], null)`);

/** Both ids hashed, in the shape of a UUIDv8, so that a pair is the same one after every load. */
const PAIR_ID = sql.raw(
  `(overlay(overlay(md5(left_id::text || right_id::text) placing '8' from 13) placing '8' from 17))::uuid`,
);

/** Compares the candidates and keeps the pairs that are, or may be, one company; those of touched rows that are not go. */
export async function scoreCandidates(conn: Conn, workspaceId: string): Promise<void> {
  await conn.execute(sql`
    create temporary table match_scores on commit drop as
    with pair as materialized (
      select ${workspaceId}::uuid as left_workspace_id, p.* from (${pairs(workspaceId)}) p
    ),
    facts as materialized (${FACTS}),
    evidence as materialized (${EVIDENCE}),
    judged as materialized (
      select e.*, ${isOne(workspaceId)} as is_one from evidence e
    )
    select left_id, right_workspace_id, right_id, ${KEYS} as keys, least(name, 1)::real as similarity,
      case when is_one then 500 * company_equal::int + 100 * phone_equal::int + 60 * address_equal::int
        + 40 * domain_equal::int + 20 * near::int + 50 * name else 0 end::real as strength
    from judged where is_one or (${MAY_BE_ONE})`);
  await conn.execute(sql`create index on match_scores (left_id, right_id)`);
  await conn.execute(sql`analyze match_scores`);
  await conn.execute(sql`
    delete from company_matches m
    where m.workspace_id = ${workspaceId}
      and (m.left_id in (select id from ${sql.raw(TOUCHED)}) or m.right_id in (select id from ${sql.raw(TOUCHED)}))
      and not exists (select from match_scores s where s.left_id = m.left_id and s.right_id = m.right_id)`);
  await conn.execute(sql`
    insert into company_matches as m
      (workspace_id, id, left_id, right_id, right_workspace_id, keys, similarity, strength, verdict)
    select ${workspaceId}::uuid, ${PAIR_ID}, left_id, right_id, right_workspace_id, keys,
      similarity, strength, 'unsure'
    from match_scores
    on conflict (workspace_id, left_id, right_id) do update
    set keys = excluded.keys, similarity = excluded.similarity, strength = excluded.strength, updated_at = now()
    where (m.keys, m.similarity, m.strength) is distinct from (excluded.keys, excluded.similarity, excluded.strength)`);
}
