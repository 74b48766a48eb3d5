CREATE UNLOGGED TABLE "address_windows" (
	"address" "inet" PRIMARY KEY NOT NULL,
	"admitted_at" timestamp with time zone[] NOT NULL
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "key_windows" (
	"workspace_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"admitted_at" timestamp with time zone[] NOT NULL,
	CONSTRAINT "key_windows_workspace_id_key_id_pk" PRIMARY KEY("workspace_id","key_id")
);
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "rate_limit" integer DEFAULT 600 NOT NULL;--> statement-breakpoint
ALTER TABLE "key_windows" ADD CONSTRAINT "key_windows_workspace_id_key_id_api_keys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","key_id") REFERENCES "public"."api_keys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;