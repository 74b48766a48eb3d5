import { expect, type Page } from "@playwright/test";

/** What a person sees of the thing, all at one moment. */
export type Shown = {
  /** What the page says of saving. */
  mark: string;
  /** What it asks a person to choose. */
  conflicts: string[];
  /** What comes and goes by itself: keywords, domains, tags. */
  items: string[];
  /** What is one value, by the word for it in what the page asks. */
  values: Record<string, string>;
};

declare global {
  interface Window {
    changedOver?: string[];
  }
}

/** Notes what stood in a field when it was changed: that may have come after a look at it. */
export async function noteChangedOver(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = ({ target }: Event) => {
      const known = Object.entries(target ?? {}).find(([key]) => key.startsWith("__reactProps"))?.[1];
      if (typeof known?.value !== "string") return;
      window.changedOver ??= [];
      window.changedOver.push(known.value);
    };
    for (const type of ["input", "change"]) window.addEventListener(type, note, true);
  });
}

export type Failure = "lost" | "refused";

/** One person at something that is saved as it is typed. */
export abstract class Actor {
  #failure: Failure | null = null;
  constructor(
    readonly who: string,
    readonly page: Page,
    readonly id: string,
  ) {}

  /** Of what is sent; its pages under `/workflows/…` aside. */
  protected abstract readonly address: string;
  abstract look(): Promise<Shown>;

  /** What stood in the fields that were changed since this was asked last. */
  takeChangedOver(): Promise<string[]> {
    return this.page.evaluate(() => {
      const over = window.changedOver ?? [];
      window.changedOver = [];
      return over;
    });
  }

  abstract open(): Promise<void>;
  /** Until React has taken over: what is typed before is nobody's. */
  protected abstract isReady(): Promise<void>;

  async reload(): Promise<void> {
    await this.page.reload();
    await this.isReady();
  }

  /** Away to another page of the product, and Back; or there, Back, Forward and Back again. */
  async awayAndBack(alsoForward: boolean): Promise<void> {
    await this.page.getByRole("link", { name: "Runs", exact: true }).first().click();
    await expect(this.page).toHaveURL(/\/runs/);
    await this.page.goBack();
    if (alsoForward) {
      await this.isReady();
      await this.page.goForward();
      await expect(this.page).toHaveURL(/\/runs/);
      await this.page.goBack();
    }
    await this.isReady();
  }

  /** From now on no change arrives, refused with 503; or each is made, and its answer lost. */
  async fail(failure: Failure): Promise<void> {
    if (this.#failure) return;
    this.#failure = failure;
    await this.page.route(this.address, async (route) => {
      if (route.request().method() !== "PATCH") return route.fallback();
      if (failure === "refused") return route.fulfill({ status: 503, contentType: "application/json", body: "{}" });
      await route.fetch().catch(() => undefined);
      // A page that has gone meanwhile has no use for it.
      await route.abort("connectionreset").catch(() => undefined);
    });
  }

  async heal(): Promise<void> {
    if (!this.#failure) return;
    this.#failure = null;
    if (!this.page.isClosed()) await this.page.unroute(this.address);
  }

  /** Presses what saves, and answers what is asked, until all is saved. */
  async settle(choose: () => "Keep mine" | "Take theirs", asked: (shown: Shown) => void): Promise<void> {
    await this.heal();
    await expect(async () => {
      const notice = this.page.getByRole("button", { name: choose(), exact: true }).first();
      if (await notice.isVisible()) {
        asked(await this.look());
        await notice.click({ timeout: 20_000 });
      }
      await this.save();
      const { mark, conflicts } = await this.look();
      if (/^Not saved: retrying/.test(mark))
        await this.page.getByRole("button", { name: "Retry" }).first().click({ timeout: 20_000 });
      expect(conflicts).toEqual([]);
      expect(mark).toMatch(/^(?:Saved.*)?$/);
    }).toPass({ intervals: [50, 100, 200, 400] });
  }

  protected async save(): Promise<void> {
    await this.page.locator("body").press("Control+s");
  }
}
