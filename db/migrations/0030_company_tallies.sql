CREATE TABLE "company_tallies" (
	"workspace_id" uuid NOT NULL,
	"id" integer NOT NULL,
	"source" text NOT NULL,
	"category" text NOT NULL,
	"contact" smallint NOT NULL,
	"places" text[] NOT NULL,
	"companies" integer NOT NULL,
	"first_id" uuid NOT NULL,
	CONSTRAINT "company_tallies_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "directory_states" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"changed" bigint NOT NULL,
	"is_tallied" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_tallies" (
	"workspace_id" uuid NOT NULL,
	"tally_id" integer NOT NULL,
	"companies" integer NOT NULL,
	"first_new_id" uuid,
	CONSTRAINT "lead_tallies_workspace_id_tally_id_pk" PRIMARY KEY("workspace_id","tally_id")
);
--> statement-breakpoint
CREATE TABLE "lead_tally_states" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"directory" bigint NOT NULL,
	"mark" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "leads_by_mark" ON "leads" USING brin ("mark");--> statement-breakpoint
-- A statement at a time, since a load changes millions of rows: whose they are is said by the load itself. Who says nothing
-- may have changed anybody's.
CREATE FUNCTION tell_directory_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
begin
	if coalesce(nullif(current_setting('prospector.loaded', true), ''), '00000000-0000-0000-0000-000000000000') = '00000000-0000-0000-0000-000000000000' then
		insert into directory_states (workspace_id, changed) values ('00000000-0000-0000-0000-000000000000', nextval('marks'))
		on conflict (workspace_id) do update set changed = excluded.changed,
			is_tallied = directory_states.is_tallied and tg_argv[0] = 'identity';
	end if;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER tell_companies_changed AFTER INSERT OR DELETE OR TRUNCATE ON companies FOR EACH STATEMENT
	EXECUTE FUNCTION tell_directory_changed('companies');--> statement-breakpoint
CREATE TRIGGER tell_company_changed AFTER UPDATE OF workspace_id, id, source, category, website, phone, email, places ON companies FOR EACH STATEMENT
	EXECUTE FUNCTION tell_directory_changed('companies');--> statement-breakpoint
CREATE TRIGGER tell_identity_changed AFTER UPDATE OF identity ON companies FOR EACH STATEMENT
	EXECUTE FUNCTION tell_directory_changed('identity');--> statement-breakpoint
CREATE FUNCTION forget_lead_tallies() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
begin
	-- No deletion: whoever tallies meanwhile has to meet it.
	insert into lead_tally_states (workspace_id, directory, mark) values (old.workspace_id, -1, -1)
	on conflict (workspace_id) do update set directory = -1;
	return null;
end $$;--> statement-breakpoint
CREATE TRIGGER forget_tallies_of_moved AFTER UPDATE OF identity ON leads FOR EACH ROW
	WHEN (old.identity IS DISTINCT FROM new.identity) EXECUTE FUNCTION forget_lead_tallies();--> statement-breakpoint
CREATE TRIGGER forget_tallies_of_deleted AFTER DELETE ON leads FOR EACH ROW EXECUTE FUNCTION forget_lead_tallies();
