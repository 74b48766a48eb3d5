CREATE TYPE "public"."window_outcome" AS ENUM('started', 'queued', 'skipped', 'refused', 'missed');--> statement-breakpoint
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
ALTER TABLE "runs" ADD COLUMN "job_id" uuid;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "schedule" jsonb;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "next_run_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "runs_waiting" ON "runs" USING btree ("workspace_id","id") WHERE job_id is null and finished_at is null;--> statement-breakpoint
CREATE INDEX "runs_in_hand" ON "runs" USING btree ("job_id") WHERE job_id is not null;--> statement-breakpoint
CREATE INDEX "workflows_by_next_run" ON "workflows" USING btree ("next_run_at") WHERE next_run_at is not null;