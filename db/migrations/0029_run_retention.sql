ALTER TABLE "workspaces" ADD COLUMN "runs_kept" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "days_kept" integer DEFAULT 90 NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "has_detail" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_events_by_age" ON "audit_events" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "runs_with_detail" ON "runs" USING btree ("workspace_id","workflow_id","id") WHERE has_detail;