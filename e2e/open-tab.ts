import { expect, type Page } from "@playwright/test";

/** Opens a tab; a press before the page listens is lost, so it is pressed until it is heard. */
export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole("tab", { name });
  await expect(async () => {
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true", { timeout: 1_000 });
  }).toPass();
}
