CREATE TABLE "workspace_turns" (
	"workspace_id" uuid NOT NULL,
	"served_at" timestamp with time zone NOT NULL,
	CONSTRAINT "workspace_turns_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "job_id" uuid;--> statement-breakpoint
CREATE INDEX "runs_waiting" ON "runs" USING btree ("workspace_id","id") WHERE job_id is null and finished_at is null;--> statement-breakpoint
CREATE INDEX "runs_in_hand" ON "runs" USING btree ("job_id") WHERE job_id is not null;