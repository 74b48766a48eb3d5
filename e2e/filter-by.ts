import type { Page } from "@playwright/test";

/** Adds a filter to the list of the page, as a person does. */
export async function filterBy(page: Page, field: string, value: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("listbox", { name: "Fields" }).getByRole("option", { name: field, exact: true }).click();
  await page.getByRole("listbox", { name: field }).getByRole("option", { name: value }).click();
}
