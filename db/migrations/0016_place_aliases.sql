CREATE TABLE "place_aliases" (
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "place_aliases_kind_place_key_pk" PRIMARY KEY("kind","place","key")
);
--> statement-breakpoint
CREATE INDEX "place_aliases_by_key" ON "place_aliases" USING btree ("key" text_pattern_ops);