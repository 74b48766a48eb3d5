import { text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { disconnect, reader } from "@/db/client";
import { openSession } from "@/lib/accounts/open-session";
import { AppError } from "@/lib/base/errors";

/** A web process of its own that many wrong passwords come to at once, once its input ends: prints what each was answered. */
const [email = "", count = ""] = process.argv.slice(2);
await reader().execute(sql`select 1`);
console.log("ready");
await text(process.stdin);
const outcomes = await Promise.all(
  Array.from({ length: Number(count) }, (_, nth) =>
    openSession({ email, password: `guess ${nth}` }, { address: null, userAgent: null }).then(
      () => "signed in",
      (error: unknown) => {
        if (error instanceof AppError) return error.code;
        throw error;
      },
    ),
  ),
);
console.log(JSON.stringify(outcomes));
await disconnect();
