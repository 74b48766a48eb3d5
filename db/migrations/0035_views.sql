CREATE TABLE "preferences" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"single_keys" boolean DEFAULT true NOT NULL,
	"tables" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "preferences_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"changed_by" uuid NOT NULL,
	"name" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"is_default" boolean NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "views_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "views_of_table" ON "views" USING btree ("workspace_id","table_name");--> statement-breakpoint
CREATE UNIQUE INDEX "views_one_default" ON "views" USING btree ("workspace_id","table_name") WHERE is_default and is_shared;--> statement-breakpoint
CREATE UNIQUE INDEX "views_own_default" ON "views" USING btree ("workspace_id","table_name","owner_id") WHERE is_default and not is_shared;