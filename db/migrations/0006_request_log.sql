CREATE TABLE "api_requests" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"operation" text NOT NULL,
	"status" integer NOT NULL,
	"error_code" text,
	"duration_ms" integer NOT NULL,
	"user_agent" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_requests_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "api_requests_of_key" ON "api_requests" USING btree ("workspace_id","key_id","id");--> statement-breakpoint
CREATE INDEX "api_requests_of_operation" ON "api_requests" USING btree ("workspace_id","operation","id");--> statement-breakpoint
CREATE INDEX "api_requests_of_class" ON "api_requests" USING btree ("workspace_id",("status" / 100),"id");--> statement-breakpoint
CREATE INDEX "api_requests_by_age" ON "api_requests" USING btree ("created_at");