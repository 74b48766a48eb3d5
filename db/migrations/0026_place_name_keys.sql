ALTER TABLE "countries" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "regions" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;