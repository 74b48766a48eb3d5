ALTER TABLE "companies" ADD COLUMN "local_phone" text;--> statement-breakpoint
ALTER TABLE "company_history" ADD COLUMN "local_phone" text;--> statement-breakpoint
CREATE INDEX "companies_by_local_phone" ON "companies" USING btree ("workspace_id","local_phone") WHERE "companies"."local_phone" is not null;