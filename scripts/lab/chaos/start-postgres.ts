import { acquirePostgres } from "@/scripts/database/postgres/embedded-postgres";

/** Starts the PostgreSQL of a data folder and leaves it running for whoever else uses it. */
const [folder = ""] = process.argv.slice(2);
await acquirePostgres(folder);
