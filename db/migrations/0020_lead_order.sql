CREATE TABLE "lead_change_batches" (
	"workspace_id" uuid NOT NULL,
	"change_id" uuid NOT NULL,
	"nth" integer NOT NULL,
	"lead_ids" uuid[] NOT NULL,
	CONSTRAINT "lead_change_batches_workspace_id_change_id_nth_pk" PRIMARY KEY("workspace_id","change_id","nth")
);
--> statement-breakpoint
-- Ids shrink little, and compressing a million took longer than finding them.
ALTER TABLE "lead_change_batches" ALTER COLUMN "lead_ids" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "lead_changes" ADD COLUMN "batch" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "leads_by_run" ON "leads" USING btree ("workspace_id","first_run_id" DESC NULLS FIRST,"id");--> statement-breakpoint
-- What is under way is settled anew by the worker: which leads a change is about was not kept with it before.
UPDATE "lead_changes" SET "total" = NULL, "processed" = 0 WHERE "status" IN ('queued', 'running');
