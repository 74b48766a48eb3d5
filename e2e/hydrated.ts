import type { Page } from "@playwright/test";

/** Until React has taken all fields of the page over: what is typed before may be nobody's. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const inputs = Array.from(document.querySelectorAll("#main input:not([type=hidden])"));
    const isTaken = (input: Element) => Object.keys(input).some((key) => key.startsWith("__reactProps"));
    return inputs.length > 0 && inputs.every(isTaken);
  });
}
