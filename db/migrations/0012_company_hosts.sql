ALTER TABLE "companies" ADD COLUMN "host" text;--> statement-breakpoint
ALTER TABLE "company_history" ADD COLUMN "host" text;--> statement-breakpoint
UPDATE "companies" SET "host" = regexp_replace(regexp_replace(substring("website" from '^https?://([^/:?#]+)'), '\.$', ''), '^www\.(?=.*\.)', '') WHERE "website" IS NOT NULL;--> statement-breakpoint
UPDATE "company_history" SET "host" = regexp_replace(regexp_replace(substring("website" from '^https?://([^/:?#]+)'), '\.$', ''), '^www\.(?=.*\.)', '') WHERE "website" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "companies_on_shared_host" ON "companies" USING btree ("workspace_id",reverse("host") text_pattern_ops) WHERE "companies"."domain" is null and "companies"."host" is not null;