create extension if not exists pg_trgm;--> statement-breakpoint
CREATE TABLE "company_matches" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"left_id" uuid NOT NULL,
	"right_id" uuid NOT NULL,
	"right_workspace_id" uuid NOT NULL,
	"keys" text[] NOT NULL,
	"similarity" real NOT NULL,
	"strength" real NOT NULL,
	"verdict" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "company_matches_workspace_id_left_id_right_id_pk" PRIMARY KEY("workspace_id","left_id","right_id"),
	CONSTRAINT "company_matches_by_id" UNIQUE("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity_overrides" (
	"workspace_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"identity" uuid NOT NULL,
	CONSTRAINT "identity_overrides_workspace_id_company_id_pk" PRIMARY KEY("workspace_id","company_id")
);
--> statement-breakpoint
CREATE TABLE "match_decisions" (
	"workspace_id" uuid NOT NULL,
	"left_workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"left_id" uuid NOT NULL,
	"right_id" uuid NOT NULL,
	"right_workspace_id" uuid NOT NULL,
	"keys" text[] NOT NULL,
	"similarity" real NOT NULL,
	"decision" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "match_decisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "company_key" uuid;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "street_key" text;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "name_token" text;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "geo_cell" bigint;--> statement-breakpoint
CREATE INDEX "company_matches_by_right" ON "company_matches" USING btree ("workspace_id","right_id");--> statement-breakpoint
CREATE INDEX "company_matches_by_verdict" ON "company_matches" USING btree ("workspace_id","verdict","similarity","id");--> statement-breakpoint
CREATE INDEX "match_decisions_by_decision" ON "match_decisions" USING btree ("workspace_id","decision","similarity","id");--> statement-breakpoint
CREATE INDEX "companies_by_identity" ON "companies" USING btree ("workspace_id","identity");--> statement-breakpoint
CREATE INDEX "companies_by_company_key" ON "companies" USING btree ("workspace_id","company_key") WHERE "companies"."company_key" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_domain" ON "companies" USING btree ("workspace_id","domain") WHERE "companies"."domain" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_phone" ON "companies" USING btree ("workspace_id","phone") WHERE "companies"."phone" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_street_city" ON "companies" USING btree ("workspace_id","street_key","city_key") WHERE "companies"."street_key" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_street_postcode" ON "companies" USING btree ("workspace_id","street_key","postal_code") WHERE "companies"."street_key" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_name_city" ON "companies" USING btree ("workspace_id","name_token","city_key") WHERE "companies"."name_token" is not null;--> statement-breakpoint
CREATE INDEX "companies_by_name_cell" ON "companies" USING btree ("workspace_id","geo_cell","name_token") WHERE "companies"."geo_cell" is not null;