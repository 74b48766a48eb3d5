import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { refreshCompanyTallies } from "@/db/queries/company-tallies";
import { updateIdentityShares } from "@/db/queries/identity-shares";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { withoutIndexes } from "./without-indexes";

/** Marks every row that was made up. */
export const GENERATED = "generated";

/**
 * Made-up companies with the skew of real ones: few categories and regions hold most, many lack an e-mail, some records
 * are of one company. The same numbers give the same rows.
 */
export async function generateCompanies(client: pg.Client, count: number): Promise<void> {
  await withoutIndexes(client, "companies", async () => {
    await insertCompanies(client, count);
    await updateIdentityShares(drizzle(client), SHARED_WORKSPACE);
  });
  await client.query(
    `insert into sources (workspace_id, key, name, description, licence, attribution, version, read_at, companies)
     values ('00000000-0000-0000-0000-000000000000', $1, 'Generated', 'Made up, for measurements.', 'CC0-1.0', '', '1',
       '2026-01-01', $2)`,
    [GENERATED, count],
  );
  await refreshCompanyTallies(drizzle(client));
  await client.query("vacuum (analyze) companies, company_tallies");
}

async function insertCompanies(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `insert into companies (workspace_id, id, source, source_record_id, licence, read_at, coverage, name, name_key,
       description, search, website, host, domain, phone, email, category, street, city, city_key, region, postal_code, country,
       latitude, longitude, places, identity)
     select '00000000-0000-0000-0000-000000000000',
       (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-7' || substr(md5(n::text), 1, 3) || '-8' ||
         substr(md5(n::text), 4, 3) || '-' || substr(md5(n::text), 7, 12))::uuid,
       $2, n::text, 'CC0-1.0', '2026-01-01', 'location',
       initcap(word1) || ' ' || initcap(word2) || ' ' || company, word1 || ' ' || word2 || ' ' || company,
       case when r1 < 0.3 then 'A ' || word2 || ' company in ' || city end,
       ' ' || word1 || ' ' || word2 || ' ' || company || ' | ' || 'company' || company || ' example ' ||
         case when r1 < 0.3 then '|| a ' || word2 || ' company in ' || lower(city) || ' ' else '' end,
       case when r2 < 0.65 then 'https://' || domain end, case when r2 < 0.65 then domain end,
       case when r2 < 0.65 then domain end,
       case when r3 < 0.7 then '+1512' || lpad((n % 10000000)::text, 7, '0') end,
       case when r4 < 0.3 then 'info@' || domain end,
       category, (n % 900) || ' Main Street', city, lower(city), region, lpad((n % 99999)::text, 5, '0'), 'US',
       30 + r1 * 15, -120 + r2 * 45, array['US', region],
       case when r2 < 0.65 then md5(domain)::uuid else md5(word1 || word2 || company || city || region)::uuid end
     from (
       select n, lpad(to_hex(1730000000000 + n), 12, '0') as hex, company, r1, r2, r3, r4,
         words[1 + floor(r5 * 40)::int] as word1, words[1 + floor(r6 * r6 * 40)::int] as word2,
         (array['amenity/restaurant','shop/convenience','amenity/cafe','shop/hairdresser','amenity/dentist','office/lawyer',
           'shop/car_repair','amenity/doctors','shop/clothes','amenity/bank','craft/plumber','office/it','shop/florist',
           'amenity/veterinary','leisure/fitness_centre','tourism/hotel','shop/bakery','craft/electrician',
           'office/estate_agent','amenity/school'])[1 + floor(r7 * r7 * 20)::int] as category,
         (array['US-CA','US-TX','US-FL','US-NY','US-PA','US-IL','US-OH','US-GA','US-NC','US-MI','US-NJ','US-VA','US-WA','US-AZ',
           'US-MA','US-TN','US-IN','US-MO','US-MD','US-WI','US-CO','US-MN','US-SC','US-AL','US-LA','US-KY','US-OR','US-OK',
           'US-CT','US-UT'])[1 + floor(r8 * r8 * 30)::int] as region,
         (array['Springfield','Franklin','Clinton','Greenville','Salem','Madison','Georgetown','Arlington','Ashland','Dover',
           'Oxford','Jackson','Burlington','Manchester','Milton','Newport','Auburn','Dayton','Lexington','Riverside'])
           [1 + floor(r9 * 20)::int] as city,
         'company' || company || '.example' as domain
       from (
         select n, array['oak','river','summit','blue','prime','north','silver','green','union','royal','first','golden',
             'pioneer','liberty','cedar','harbor','maple','valley','crown','eagle','stone','bright','metro','coastal','lake',
             'pacific','central','heritage','sunrise','canyon','falcon','iron','delta','aspen','beacon','velvet','quartz',
             'willow','atlas','orchid'] as words,
           -- One record in twelve is of a company that another record has too.
           case when n % 12 = 0 then n / 12 else n end as company,
           ${Array.from({ length: 9 }, (_, at) => `abs(hashint8extended(n, ${at + 1}) % 1000003) / 1000003.0 as r${at + 1}`).join(", ")}
         from generate_series(1, $1::bigint) n
       ) seeds
     ) parts order by n`,
    [count, GENERATED],
  );
}
