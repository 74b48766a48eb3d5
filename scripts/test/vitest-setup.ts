import { createTestDatabase } from "./test-database";

/** One fresh, prepared database for the whole run; every test makes a workspace of its own in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const ready = process.env.PROSPECTOR_TEST_DATABASE;
  if (ready) {
    process.env.DATABASE_URL = ready;
    return async () => {};
  }
  const database = await createTestDatabase(".data/test");
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = database.url;
  return async () => {
    if (before) process.env.DATABASE_URL = before;
    await database.drop();
  };
}
