import { expect, type Locator } from "@playwright/test";
import { listening } from "../press";
import { Actor, type Shown } from "./actor";

/** One person at the panel of a lead. */
export class LeadActor extends Actor {
  protected get address(): string {
    return `**/leads/${this.id}`;
  }

  get #panel(): Locator {
    return this.page.locator("aside[aria-labelledby=panel-title]");
  }

  look(): Promise<Shown> {
    return this.page.evaluate(() => {
      const panel = document.querySelector("aside[aria-labelledby=panel-title]");
      const labelled = (text: string) => {
        const label = Array.from(panel?.querySelectorAll("label") ?? []).find((one) => one.textContent === text);
        return (label && (document.getElementById(label.htmlFor) as HTMLInputElement | null))?.value ?? "";
      };
      const texts = (of: string) => Array.from(panel?.querySelectorAll(of) ?? [], (one) => one.textContent ?? "");
      return {
        mark: texts("span").find((text) => /^(?:Saved|Saving|Not saved)/.test(text)) ?? "",
        conflicts: texts('[role="alert"]').filter((text) => text.includes("Keep mine")),
        items: texts('[role="grid"][aria-label="Tags"] [role="row"]'),
        values: { status: labelled("Status"), owner: labelled("Owner"), "pinned note": labelled("Pinned note") },
      };
    });
  }

  async open(): Promise<void> {
    await this.page.goto(`/leads?open=${this.id}`);
    await this.isReady();
  }

  protected async isReady(): Promise<void> {
    await expect(this.#panel.getByLabel("Pinned note")).toBeVisible();
    // The owners are read after the rest.
    await expect(this.#panel.getByLabel("Owner").locator("option")).toHaveCount(3);
    await listening(this.#panel.getByLabel("Pinned note"));
  }

  async addTag(tag: string): Promise<void> {
    const input = this.#panel.getByRole("textbox", { name: "Tags" });
    await input.fill(tag);
    await input.press("Enter");
  }

  /** Leaves it in the field: leaving the field adds it. */
  async typeTag(tag: string): Promise<void> {
    await this.#panel.getByRole("textbox", { name: "Tags" }).fill(tag);
  }

  async removeTag(tag: string): Promise<void> {
    await this.#panel.getByRole("row", { name: tag, exact: true }).getByRole("button").click();
  }

  async choose(label: "Status" | "Owner", nth: number): Promise<void> {
    await this.#panel.getByLabel(label).selectOption({ index: nth });
  }

  async setNotes(notes: string): Promise<void> {
    await this.#panel.getByLabel("Pinned note").fill(notes);
  }

  async closeAndOpen(): Promise<void> {
    const row = this.page.locator(`[data-row="${this.id}"] [data-row-link]`);
    await this.#panel.getByRole("button", { name: /^Close the panel/ }).click();
    await expect(this.#panel).toHaveCount(0);
    await row.click();
    await this.isReady();
  }

  /** There is no key for it: what is left alone is saved. */
  protected override save(): Promise<void> {
    return Promise.resolve();
  }
}
