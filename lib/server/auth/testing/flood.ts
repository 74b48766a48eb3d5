import { disconnect } from "@/db/client";
import { AppError } from "@/lib/base/errors";
import { takeFromLimit } from "@/lib/server/auth/rate-limit";

/** A web process of its own that gets many requests with one key at once: prints how many it admits and how many not. */
const [workspaceId = "", id = "", limit = "", count = ""] = process.argv.slice(2);
const key = { id, name: "", scopes: [], rateLimit: Number(limit) };
const outcomes = await Promise.all(
  Array.from({ length: Number(count) }, () =>
    takeFromLimit(workspaceId, key).then(
      () => "admitted",
      (error: unknown) => {
        if (error instanceof AppError && error.code === "rate_limited") return "refused";
        throw error;
      },
    ),
  ),
);
console.log(JSON.stringify(outcomes.filter((outcome) => outcome === "admitted").length));
await disconnect();
