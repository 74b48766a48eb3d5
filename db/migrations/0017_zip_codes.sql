CREATE TABLE "zip_codes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"region" text NOT NULL
);
