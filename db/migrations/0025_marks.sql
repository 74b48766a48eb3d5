CREATE SEQUENCE "public"."marks" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "identity_changes" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"of_id" uuid NOT NULL,
	"mark" bigint DEFAULT nextval('marks') NOT NULL,
	"identity" uuid,
	CONSTRAINT "identity_changes_workspace_id_kind_of_id_mark_pk" PRIMARY KEY("workspace_id","kind","of_id","mark")
);
--> statement-breakpoint
-- Leads that are there came before every mark; a constant is not written into each row.
ALTER TABLE "leads" ADD COLUMN "mark" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ALTER COLUMN "mark" SET DEFAULT nextval('marks');--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "mark" bigint;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "detail_dropped_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "identity_changes_by_mark" ON "identity_changes" USING btree ("workspace_id","mark");--> statement-breakpoint
CREATE INDEX "identity_changes_by_identity" ON "identity_changes" USING btree ("workspace_id","identity");--> statement-breakpoint
CREATE INDEX "company_history_by_identity" ON "company_history" USING btree ("workspace_id","identity");--> statement-breakpoint
CREATE FUNCTION keep_identity() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
begin
	case tg_table_name
		when 'companies' then
			insert into identity_changes (workspace_id, kind, of_id, identity) values (old.workspace_id, 'record', old.id, old.identity);
		when 'leads' then
			insert into identity_changes (workspace_id, kind, of_id, identity) values (old.workspace_id, 'lead', old.id, old.identity);
		else
			if tg_op = 'INSERT' then
				insert into identity_changes (workspace_id, kind, of_id, identity) values (new.workspace_id, 'decision', new.company_id, null);
			else
				insert into identity_changes (workspace_id, kind, of_id, identity)
					values (old.workspace_id, 'decision', old.company_id, old.identity);
			end if;
	end case;
	return null;
end $$;--> statement-breakpoint
-- Deferred, so that a mark is given when the change becomes true and not when a load of minutes begins. No run has read what
-- came in the same transaction.
CREATE CONSTRAINT TRIGGER keep_identity AFTER UPDATE OF identity ON companies DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	WHEN (old.identity IS DISTINCT FROM new.identity AND old.created_at < date_trunc('milliseconds', now()))
	EXECUTE FUNCTION keep_identity();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER keep_identity AFTER UPDATE OF identity ON leads DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	WHEN (old.identity IS DISTINCT FROM new.identity) EXECUTE FUNCTION keep_identity();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER keep_identity AFTER INSERT OR DELETE ON identity_overrides DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	EXECUTE FUNCTION keep_identity();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER keep_changed_identity AFTER UPDATE OF identity ON identity_overrides DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
	WHEN (old.identity IS DISTINCT FROM new.identity) EXECUTE FUNCTION keep_identity();
