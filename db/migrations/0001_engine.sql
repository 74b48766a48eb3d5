CREATE TYPE "public"."exclusion_reason" AS ENUM('existing_lead', 'excluded_domain', 'duplicate_in_run');--> statement-breakpoint
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
ALTER TABLE "runs" ADD COLUMN "breakdown" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "to_walk" integer;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "worked_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "batch_rate" double precision;