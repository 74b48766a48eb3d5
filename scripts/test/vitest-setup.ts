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
  // For the other projects of this run.
  process.env.PROSPECTOR_TEST_DATABASE = database.url;
  return async () => {
    delete process.env.PROSPECTOR_TEST_DATABASE;
    if (before) process.env.DATABASE_URL = before;
    await database.drop();
  };
}
