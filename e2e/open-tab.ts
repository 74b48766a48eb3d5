import { expect, type Page } from "@playwright/test";
import { press } from "./press";

export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole("tab", { name });
  await press(tab);
  await expect(tab).toHaveAttribute("aria-selected", "true");
}
