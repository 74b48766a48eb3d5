create extension if not exists pg_trgm;--> statement-breakpoint
create extension if not exists btree_gin;--> statement-breakpoint
CREATE TYPE "public"."exclusion_reason" AS ENUM('existing_lead', 'excluded_domain', 'duplicate_in_run');--> statement-breakpoint
CREATE TYPE "public"."window_outcome" AS ENUM('started', 'queued', 'skipped', 'refused', 'missed');--> statement-breakpoint
CREATE TABLE "company_history" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"source_record_id" text NOT NULL,
	"licence" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"coverage" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"description" text,
	"search" text NOT NULL,
	"website" text,
	"domain" text,
	"phone" text,
	"email" text,
	"category" text NOT NULL,
	"street" text,
	"city" text,
	"city_key" text,
	"region" text,
	"postal_code" text,
	"country" text,
	"latitude" double precision,
	"longitude" double precision,
	"places" text[] NOT NULL,
	"brand_id" text,
	"social" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"company_key" uuid,
	"street_key" text,
	"name_token" text,
	"geo_cell" bigint,
	"identity" uuid NOT NULL,
	"shares_identity" boolean DEFAULT false NOT NULL,
	"load" integer DEFAULT 1 NOT NULL,
	"contact" smallint GENERATED ALWAYS AS (((website is not null)::int + 2 * (phone is not null)::int + 4 * (email is not null)::int)::smallint) STORED NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"until_load" integer NOT NULL,
	CONSTRAINT "company_history_workspace_id_id_load_pk" PRIMARY KEY("workspace_id","id","load")
);
--> statement-breakpoint
CREATE TABLE "source_loads" (
	"workspace_id" uuid NOT NULL,
	"source" text NOT NULL,
	"load" integer NOT NULL,
	"version" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"companies" integer NOT NULL,
	"loaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_loads_workspace_id_source_load_pk" PRIMARY KEY("workspace_id","source","load")
);
--> statement-breakpoint
CREATE TABLE "exclusions" (
	"workspace_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"reason" "exclusion_reason" NOT NULL,
	"lead_id" uuid,
	"company_id" uuid NOT NULL,
	"name" text NOT NULL,
	"domain" text,
	"website" text,
	"phone" text,
	"email" text,
	"category" text NOT NULL,
	"street" text,
	"city" text,
	"region" text,
	"postal_code" text,
	"country" text,
	"latitude" double precision,
	"longitude" double precision,
	"coverage" text NOT NULL,
	"source" text NOT NULL,
	"source_record_id" text NOT NULL,
	"licence" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exclusions_workspace_id_run_id_position_pk" PRIMARY KEY("workspace_id","run_id","position")
);
--> statement-breakpoint
CREATE TABLE "company_matches" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"left_id" uuid NOT NULL,
	"right_id" uuid NOT NULL,
	"right_workspace_id" uuid NOT NULL,
	"keys" text[] NOT NULL,
	"similarity" real NOT NULL,
	"strength" real NOT NULL,
	"verdict" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "company_matches_workspace_id_left_id_right_id_pk" PRIMARY KEY("workspace_id","left_id","right_id"),
	CONSTRAINT "company_matches_by_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity_overrides" (
	"workspace_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"identity" uuid NOT NULL,
	CONSTRAINT "identity_overrides_workspace_id_company_id_pk" PRIMARY KEY("workspace_id","company_id")
);
--> statement-breakpoint
CREATE TABLE "match_decisions" (
	"workspace_id" uuid NOT NULL,
	"left_workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"left_id" uuid NOT NULL,
	"right_id" uuid NOT NULL,
	"right_workspace_id" uuid NOT NULL,
	"keys" text[] NOT NULL,
	"similarity" real NOT NULL,
	"decision" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "match_decisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "schedule_windows" (
	"workspace_id" uuid NOT NULL,
	"workflow_id" uuid NOT NULL,
	"window_at" timestamp (3) with time zone NOT NULL,
	"outcome" "window_outcome" NOT NULL,
	"reason" text,
	"run_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedule_windows_workspace_id_workflow_id_window_at_pk" PRIMARY KEY("workspace_id","workflow_id","window_at")
);
--> statement-breakpoint
CREATE TABLE "workspace_turns" (
	"workspace_id" uuid NOT NULL,
	"served_at" timestamp with time zone NOT NULL,
	CONSTRAINT "workspace_turns_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
DROP INDEX "companies_by_places";--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "company_key" uuid;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "street_key" text;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "name_token" text;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "geo_cell" bigint;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "shares_identity" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "load" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "load" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "pinned_loads" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "exact_of" uuid;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "breakdown" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "to_walk" integer;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "worked_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "batch_rate" double precision;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "job_id" uuid;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "schedule" jsonb;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "next_run_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "company_history_by_contact" ON "company_history" USING btree ("workspace_id","contact","id");--> statement-breakpoint
CREATE INDEX "company_history_by_load" ON "company_history" USING btree ("workspace_id","source","until_load");--> statement-breakpoint
CREATE INDEX "company_matches_by_right" ON "company_matches" USING btree ("workspace_id","right_id");--> statement-breakpoint
CREATE INDEX "company_matches_by_verdict" ON "company_matches" USING btree ("workspace_id","verdict","similarity","id");--> statement-breakpoint
CREATE INDEX "match_decisions_by_decision" ON "match_decisions" USING btree ("workspace_id","decision","similarity","id");--> statement-breakpoint
CREATE INDEX "companies_by_contact_source" ON "companies" USING btree ("workspace_id","contact","source");--> statement-breakpoint
CREATE INDEX "companies_by_category_places" ON "companies" USING gin ("category","places");--> statement-breakpoint
CREATE INDEX "companies_by_identity" ON "companies" USING btree ("workspace_id","identity");--> statement-breakpoint
CREATE INDEX "companies_sharing_identity" ON "companies" USING btree ("workspace_id","identity") WHERE "companies"."shares_identity";--> statement-breakpoint
CREATE INDEX "companies_by_company_key" ON "companies" USING btree ("workspace_id","company_key") WHERE "companies"."company_key" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_domain" ON "companies" USING btree ("workspace_id","domain") WHERE "companies"."domain" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_name" ON "companies" USING btree ("workspace_id","name_key");--> statement-breakpoint
CREATE INDEX "companies_by_phone" ON "companies" USING btree ("workspace_id","phone") WHERE "companies"."phone" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_street_city" ON "companies" USING btree ("workspace_id","street_key","city_key") WHERE "companies"."street_key" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_street_postcode" ON "companies" USING btree ("workspace_id","street_key","postal_code") WHERE "companies"."street_key" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_name_city" ON "companies" USING btree ("workspace_id","name_token","city_key") WHERE "companies"."name_token" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_name_cell" ON "companies" USING btree ("workspace_id","geo_cell","name_token") WHERE "companies"."geo_cell" is not null;--> statement-breakpoint
CREATE INDEX "runs_waiting" ON "runs" USING btree ("workspace_id","id") WHERE job_id is null and finished_at is null;--> statement-breakpoint
CREATE INDEX "runs_in_hand" ON "runs" USING btree ("job_id") WHERE job_id is not null;--> statement-breakpoint
CREATE INDEX "workflows_by_next_run" ON "workflows" USING btree ("next_run_at") WHERE next_run_at is not null;--> statement-breakpoint
INSERT INTO "source_loads" ("workspace_id", "source", "load", "version", "read_at", "companies", "loaded_at")
SELECT "workspace_id", "key", "load", "version", "read_at", "companies", "updated_at" FROM "sources";--> statement-breakpoint
UPDATE "workflows" SET "criteria" = "criteria" || '{"minutes": null}' WHERE NOT "criteria" ? 'minutes';--> statement-breakpoint
UPDATE "workflow_revisions" SET "criteria" = "criteria" || '{"minutes": null}' WHERE NOT "criteria" ? 'minutes';--> statement-breakpoint
UPDATE "runs" SET "criteria" = "criteria" || '{"minutes": null}' WHERE NOT "criteria" ? 'minutes';
