import { expect, type Page } from "@playwright/test";
import { hydrated } from "../hydrated";
import { Actor, type Shown } from "./actor";

const field = (page: Page, name: string) => page.getByRole("textbox", { name });

/** One person at the builder. */
export class BuilderActor extends Actor {
  protected get address(): string {
    return `**/workflows/${this.id}/draft`;
  }

  look(): Promise<Shown> {
    return this.page.evaluate(() => {
      const labelled = (text: string) => {
        const label = Array.from(document.querySelectorAll("label")).find((one) => one.textContent?.includes(text));
        return (label && (document.getElementById(label.htmlFor) as HTMLInputElement | null))?.value ?? "";
      };
      const rows = document.querySelectorAll('[role="grid"][aria-label="With any of these words"] [role="row"]');
      const texts = Array.from(document.querySelectorAll("header span"), (one) => one.textContent ?? "");
      return {
        mark: texts.find((text) => /^(?:Saved|Saving|Not saved)/.test(text)) ?? "",
        conflicts: Array.from(document.querySelectorAll('[role="alert"]'), (one) => one.textContent ?? "").filter(
          (text) => text.includes("Keep mine"),
        ),
        items: [
          ...Array.from(rows, (one) => one.textContent ?? ""),
          ...labelled("Domains to leave out").split("\n").filter(Boolean),
        ],
        values: { name: labelled("Workflow name"), limit: labelled("New leads per run, at most") },
      };
    });
  }

  async open(): Promise<void> {
    await this.page.goto(`/workflows/${this.id}/edit`);
    await this.isReady();
  }

  protected async isReady(): Promise<void> {
    await expect(field(this.page, "Workflow name")).toBeVisible();
    await hydrated(this.page);
  }

  async addKeyword(word: string): Promise<void> {
    const input = field(this.page, "With any of these words");
    await input.fill(word);
    await input.press("Enter");
  }

  async removeKeyword(word: string): Promise<void> {
    await this.page.getByRole("row", { name: word, exact: true }).getByRole("button").click();
  }

  /** On a line of its own at the end, letter by letter. */
  async addDomain(domain: string): Promise<void> {
    const input = field(this.page, "Domains to leave out");
    await input.press("Control+End");
    const isEmpty = (await input.inputValue()) === "";
    await input.pressSequentially(`${isEmpty ? "" : "\n"}${domain}`);
  }

  async setLimit(limit: string): Promise<void> {
    await field(this.page, "New leads per run, at most").fill(limit);
  }

  async setName(name: string): Promise<void> {
    await field(this.page, "Workflow name").fill(name);
  }

  async press(label: "Undo" | "Redo"): Promise<void> {
    const button = this.page.locator("header").getByRole("button", { name: label, exact: true });
    if (await button.isEnabled()) await button.click();
  }
}
