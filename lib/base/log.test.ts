import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { tellError } from "./log";

const SECRET = "a-secret\nof two lines";

test.each([
  ["the reader", () => reader().execute(sql`select ${SECRET}::int`)],
  ["a transaction", () => transaction((tx) => tx.execute(sql`select ${SECRET}::int`))],
])("a query that failed in %s is logged with its text and code, and nothing of its parameters", async (_, run) => {
  const error = await Promise.resolve(run()).then(
    () => new Error("it did not fail"),
    (thrown: Error) => thrown,
  );
  expect(error.message).toContain(SECRET);
  const logged = tellError(new Error("the request failed", { cause: error }));
  expect(JSON.stringify(logged)).not.toContain("a-secret");
  expect(logged.cause).toMatchObject({ message: expect.stringContaining("select $1::int"), code: "22P02" });
  expect(logged.cause?.stack).toContain("drizzle-orm");
});
