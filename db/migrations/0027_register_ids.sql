ALTER TABLE "companies" ADD COLUMN "register_ids" jsonb;--> statement-breakpoint
ALTER TABLE "company_history" ADD COLUMN "register_ids" jsonb;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "match_voice" jsonb;