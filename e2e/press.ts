import { expect, type Locator } from "@playwright/test";

/** Until React has taken it over: what is done to it before that is nobody's. */
export async function listening(locator: Locator): Promise<Locator> {
  const isTaken = () =>
    locator.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
  await expect.poll(isTaken).toBe(true);
  return locator;
}

/** Presses it once, however long its page takes to come to life. */
export async function press(locator: Locator): Promise<void> {
  await (await listening(locator)).click();
}
