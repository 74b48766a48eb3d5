ALTER TABLE "invitations" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "invitations" CASCADE;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "default_limit" integer DEFAULT 1000 NOT NULL;--> statement-breakpoint
CREATE INDEX "lead_tracking_of_owner" ON "lead_tracking" USING btree ("workspace_id","owner_id") WHERE owner_id is not null;