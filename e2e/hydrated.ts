import type { Page } from "@playwright/test";

/** Until React has taken the page's form over: what is typed before may be nobody's. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const input = document.querySelector("#main input:not([type=hidden])");
    return input !== null && Object.keys(input).some((key) => key.startsWith("__reactProps"));
  });
}
