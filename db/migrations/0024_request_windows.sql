ALTER TABLE "address_windows" ALTER COLUMN "admitted_at" SET DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "key_windows" ALTER COLUMN "admitted_at" SET DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "address_windows" ADD COLUMN "seconds" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "address_windows" ADD COLUMN "counts" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "key_windows" ADD COLUMN "seconds" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "key_windows" ADD COLUMN "counts" integer[] DEFAULT '{}' NOT NULL;