CREATE TYPE "public"."export_format" AS ENUM('csv', 'xlsx', 'ndjson');--> statement-breakpoint
CREATE TYPE "public"."export_status" AS ENUM('queued', 'running', 'cancelled', 'succeeded', 'failed');--> statement-breakpoint
CREATE TABLE "export_chunks" (
	"workspace_id" uuid NOT NULL,
	"export_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "export_chunks_workspace_id_export_id_position_pk" PRIMARY KEY("workspace_id","export_id","position")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request" jsonb NOT NULL,
	"format" "export_format" NOT NULL,
	"status" "export_status" DEFAULT 'queued' NOT NULL,
	"status_reason" text,
	"rows" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"stored_bytes" bigint DEFAULT 0 NOT NULL,
	"fence" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
alter table export_chunks alter column data set storage external;
