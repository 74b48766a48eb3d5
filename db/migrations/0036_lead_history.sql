CREATE TYPE "public"."lead_entry_kind" AS ENUM('note', 'change');--> statement-breakpoint
CREATE TABLE "lead_entries" (
	"workspace_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" "lead_entry_kind" NOT NULL,
	"user_id" uuid NOT NULL,
	"key" jsonb,
	"text" text,
	"changes" jsonb,
	"change_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_entries_workspace_id_lead_id_id_pk" PRIMARY KEY("workspace_id","lead_id","id")
);
--> statement-breakpoint
ALTER TABLE "lead_tracking" ADD COLUMN "next_step" text;--> statement-breakpoint
ALTER TABLE "lead_tracking" ADD COLUMN "next_step_on" date;--> statement-breakpoint
CREATE INDEX "lead_tracking_due" ON "lead_tracking" USING btree ("workspace_id","next_step_on") WHERE next_step_on is not null;