import "server-only";
import { sql } from "drizzle-orm";
import { KEPT_DAYS } from "@/lib/contract/kept-days";

/** What is older than this is deleted. */
export const KEPT = sql.raw(`interval '${KEPT_DAYS} days'`);
