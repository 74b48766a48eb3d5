import { expect, type Page } from "@playwright/test";
import { hydrated } from "./hydrated";

export type Shown = {
  mark: string;
  conflicts: string[];
  keywords: string[];
  domains: string[];
  name: string;
  limit: string;
};

/** What a person sees of the builder, all at one moment. */
export function look(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const labelled = (text: string) => {
      const label = Array.from(document.querySelectorAll("label")).find((one) => one.textContent?.includes(text));
      return label ? (document.getElementById(label.htmlFor) as HTMLInputElement | null) : null;
    };
    const rows = document.querySelectorAll('[role="grid"][aria-label="With any of these words"] [role="row"]');
    const header = document.querySelector("main header, header");
    const texts = Array.from(document.querySelectorAll("header span"), (one) => one.textContent ?? "");
    return {
      mark: header ? (texts.find((text) => /^(?:Saved|Saving|Not saved)/.test(text)) ?? "") : "",
      conflicts: Array.from(document.querySelectorAll('[role="alert"]'), (one) => one.textContent ?? "").filter(
        (text) => text.includes("Keep mine"),
      ),
      keywords: Array.from(rows, (one) => one.textContent ?? ""),
      domains: (labelled("Domains to leave out")?.value ?? "").split("\n").filter(Boolean),
      name: labelled("Workflow name")?.value ?? "",
      limit: labelled("New leads per run, at most")?.value ?? "",
    };
  });
}

const field = (page: Page, name: string) => page.getByRole("textbox", { name });

/** One person at the builder. */
export class BuilderActor {
  #isFaulty = false;
  constructor(
    readonly who: string,
    readonly page: Page,
    readonly id: string,
  ) {}

  get #address(): string {
    return `**/workflows/${this.id}/draft`;
  }

  async open(): Promise<void> {
    await this.page.goto(`/workflows/${this.id}/edit`);
    await this.#isReady();
  }

  /** Until React has taken the form over: what is typed before is nobody's. */
  async #isReady(): Promise<void> {
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

  async reload(): Promise<void> {
    await this.page.reload();
    await this.#isReady();
  }

  /** Away to another page of the product, and Back; or there, Back, Forward and Back again. */
  async awayAndBack(alsoForward: boolean): Promise<void> {
    await this.page.getByRole("link", { name: "Runs", exact: true }).first().click();
    await expect(this.page).toHaveURL(/\/runs/);
    await this.page.goBack();
    if (alsoForward) {
      await expect(field(this.page, "Workflow name")).toBeVisible();
      await this.page.goForward();
      await expect(this.page).toHaveURL(/\/runs/);
      await this.page.goBack();
    }
    await this.#isReady();
  }

  /** From now on no change arrives: refused with 503, or, where `isLost`, made and its answer lost. */
  async fail(isLost: boolean): Promise<void> {
    if (this.#isFaulty) return;
    this.#isFaulty = true;
    await this.page.route(this.#address, async (route) => {
      if (route.request().method() !== "PATCH") return route.fallback();
      if (!isLost) return route.fulfill({ status: 503, contentType: "application/json", body: "{}" });
      await route.fetch().catch(() => undefined);
      return route.abort("connectionreset");
    });
  }

  async heal(): Promise<void> {
    if (!this.#isFaulty) return;
    this.#isFaulty = false;
    await this.page.unroute(this.#address);
  }

  /** Presses what saves, and answers what is asked, until all is saved. */
  async settle(choose: () => "Keep mine" | "Take theirs", asked: (shown: Shown) => void): Promise<void> {
    await this.heal();
    await expect(async () => {
      const notice = this.page.getByRole("button", { name: choose(), exact: true }).first();
      if (await notice.isVisible()) {
        asked(await look(this.page));
        await notice.click({ timeout: 2_000 });
      }
      await this.page.locator("body").press("Control+s");
      const { mark, conflicts } = await look(this.page);
      if (/^Not saved: retrying/.test(mark))
        await this.page.getByRole("button", { name: "Retry" }).click({ timeout: 2_000 });
      expect(conflicts).toEqual([]);
      expect(mark).toMatch(/^(?:Saved.*)?$/);
    }).toPass({ intervals: [50, 100, 200, 400] });
  }
}
