CREATE TYPE "public"."lead_change_status" AS ENUM('queued', 'running', 'succeeded', 'cancelled', 'failed');--> statement-breakpoint
CREATE TYPE "public"."lead_status" AS ENUM('new', 'contacted', 'qualified', 'customer', 'unqualified');--> statement-breakpoint
CREATE TABLE "audit_events" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"action" text NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"user_email" text NOT NULL,
	"key_id" uuid,
	"key_name" text,
	"target_id" text,
	"target_name" text,
	"request_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "changed_leads" (
	"workspace_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"status_before" "lead_status" NOT NULL,
	"status_after" "lead_status" NOT NULL,
	"owner_before" uuid,
	"owner_after" uuid,
	"tags_before" text[] NOT NULL,
	"tags_after" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "changed_leads_workspace_id_change_id_lead_id_pk" PRIMARY KEY("workspace_id","change_id","lead_id")
);
--> statement-breakpoint
CREATE TABLE "lead_changes" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"request" jsonb,
	"summary" text NOT NULL,
	"undoes" uuid,
	"undone_by" uuid,
	"status" "lead_change_status" DEFAULT 'queued' NOT NULL,
	"status_reason" text,
	"total" integer,
	"processed" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"after_lead" uuid,
	"fence" integer DEFAULT 0 NOT NULL,
	"created_by" uuid NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_changes_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "lead_tracking" (
	"workspace_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"status" "lead_status" DEFAULT 'new' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"owner_id" uuid,
	"notes" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_tracking_workspace_id_lead_id_pk" PRIMARY KEY("workspace_id","lead_id")
);
--> statement-breakpoint
CREATE INDEX "audit_events_of_target" ON "audit_events" USING btree ("workspace_id","target_id","id");--> statement-breakpoint
CREATE INDEX "changed_leads_by_age" ON "changed_leads" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "lead_tracking_by_change" ON "lead_tracking" USING btree ("workspace_id","updated_at");