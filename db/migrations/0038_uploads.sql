CREATE TYPE "public"."upload_mode" AS ENUM('update', 'replace');--> statement-breakpoint
CREATE TYPE "public"."upload_outcome" AS ENUM('new', 'changed', 'same', 'duplicate', 'refused');--> statement-breakpoint
CREATE TYPE "public"."upload_status" AS ENUM('receiving', 'unreadable', 'received', 'checking', 'checked', 'importing', 'imported', 'undoing', 'undone');--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'import.completed' BEFORE 'webhook.test';--> statement-breakpoint
ALTER TYPE "public"."event_type" ADD VALUE 'import.failed' BEFORE 'webhook.test';--> statement-breakpoint
CREATE TABLE "upload_companies" (
	"upload_id" uuid NOT NULL,
	"line" integer NOT NULL,
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
	"host" text,
	"domain" text,
	"phone" text,
	"local_phone" text,
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
	"register_ids" jsonb,
	"social" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"own" jsonb,
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
	CONSTRAINT "upload_companies_workspace_id_upload_id_line_pk" PRIMARY KEY("workspace_id","upload_id","line"),
	CONSTRAINT "upload_companies_of_record" UNIQUE("workspace_id","upload_id","source_record_id")
);
--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"workspace_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "upload_parts_workspace_id_upload_id_part_pk" PRIMARY KEY("workspace_id","upload_id","part")
);
--> statement-breakpoint
CREATE TABLE "upload_rows" (
	"workspace_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"outcome" "upload_outcome" NOT NULL,
	"repeats_line" integer,
	"cells" text[] NOT NULL,
	"faults" jsonb,
	CONSTRAINT "upload_rows_workspace_id_upload_id_line_pk" PRIMARY KEY("workspace_id","upload_id","line")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"part_bytes" integer NOT NULL,
	"source" text,
	"mode" "upload_mode" DEFAULT 'update' NOT NULL,
	"fill_only" text[] DEFAULT '{}' NOT NULL,
	"origin" text,
	"may_export" boolean DEFAULT true NOT NULL,
	"default_country" text,
	"default_region" text,
	"reading" jsonb,
	"sheets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"entries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"known_export" text,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"status" "upload_status" DEFAULT 'receiving' NOT NULL,
	"status_reason" text,
	"counts" jsonb,
	"faults" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"checked_load" integer,
	"load" integer,
	"undone_load" integer,
	"fence" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "uploads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "own" jsonb;--> statement-breakpoint
ALTER TABLE "company_history" ADD COLUMN "own" jsonb;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "kind" text DEFAULT 'open_data' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "may_export" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "with_phone" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "with_website" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "with_email" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "with_address" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "countries" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "upload_rows_by_outcome" ON "upload_rows" USING btree ("workspace_id","upload_id","outcome","line");--> statement-breakpoint
CREATE INDEX "uploads_of_source" ON "uploads" USING btree ("workspace_id","source");--> statement-breakpoint
ALTER TABLE "upload_parts" ALTER COLUMN "data" SET STORAGE EXTERNAL;--> statement-breakpoint
UPDATE "sources" SET "kind" = 'starter' WHERE "key" = 'starter';--> statement-breakpoint
WITH of_country AS (
	SELECT workspace_id, source, country, count(*) AS companies, count(coalesce(phone, local_phone)) AS phone, count(website) AS website,
		count(email) AS email, count(street) AS street
	FROM companies GROUP BY workspace_id, source, country
), of_source AS (
	SELECT workspace_id, source, sum(phone) AS phone, sum(website) AS website, sum(email) AS email, sum(street) AS street,
		coalesce(array_agg(country ORDER BY companies DESC, country) FILTER (WHERE country IS NOT NULL), '{}') AS countries
	FROM of_country GROUP BY workspace_id, source
)
UPDATE sources s SET with_phone = o.phone, with_website = o.website, with_email = o.email, with_address = o.street, countries = o.countries
	FROM of_source o WHERE o.workspace_id = s.workspace_id AND o.source = s.key;
