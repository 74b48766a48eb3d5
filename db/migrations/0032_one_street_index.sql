DROP INDEX "companies_by_street_city";--> statement-breakpoint
DROP INDEX "companies_by_street_postcode";--> statement-breakpoint
CREATE INDEX "companies_by_street" ON "companies" USING btree ("workspace_id","street_key") WHERE "companies"."street_key" is not null;