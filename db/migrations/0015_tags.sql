CREATE TABLE "tags" (
	"workspace_id" uuid NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
-- One spelling of each tag: the one that was there first.
insert into "tags" ("workspace_id", "key", "name", "created_at")
select distinct on (t."workspace_id", "key") t."workspace_id", coalesce(nullif(public.folded(tag), ''), tag) as "key", tag, t."created_at"
from "lead_tracking" t, unnest(t."tags") with ordinality of (tag, nth)
order by t."workspace_id", "key", t."created_at", t."lead_id", nth;--> statement-breakpoint
create function pg_temp.settled(uuid, text[]) returns text[] language sql stable as $body$
  select coalesce(array_agg(distinct coalesce(g."name", tag) collate "C" order by coalesce(g."name", tag) collate "C"), '{}')
  from unnest($2) tag left join "tags" g on g."workspace_id" = $1 and g."key" = coalesce(nullif(public.folded(tag), ''), tag)
$body$;--> statement-breakpoint
update "lead_tracking" t set "tags" = pg_temp.settled(t."workspace_id", t."tags")
where t."tags" <> '{}' and t."tags" <> pg_temp.settled(t."workspace_id", t."tags");--> statement-breakpoint
update "changed_leads" c set "tags_before" = pg_temp.settled(c."workspace_id", c."tags_before"), "tags_after" = pg_temp.settled(c."workspace_id", c."tags_after")
where c."tags_before" <> '{}' or c."tags_after" <> '{}';--> statement-breakpoint
drop function pg_temp.settled(uuid, text[]);
