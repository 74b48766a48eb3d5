CREATE TABLE "workflow_drafts" (
	"workspace_id" uuid NOT NULL,
	"workflow_id" uuid NOT NULL,
	"criteria" jsonb NOT NULL,
	"base" jsonb NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workflow_drafts_workspace_id_workflow_id_pk" PRIMARY KEY("workspace_id","workflow_id")
);
--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "updated_by" uuid;