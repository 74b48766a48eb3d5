import type { Page } from "@playwright/test";
import { type CallApi, expect, type Person, test } from "../fixtures";
import { type Actor, noteChangedOver } from "./actor";
import { runSequence, type Subject } from "./run-sequence";

/** PROSPECTOR_FUZZ_SEQUENCES=200 for as many; PROSPECTOR_FUZZ_SEED for others, or the same ones again. */
const SEQUENCES = Number(process.env.PROSPECTOR_FUZZ_SEQUENCES ?? 4);
const SEED = Number(process.env.PROSPECTOR_FUZZ_SEED ?? 1);
const LANES = SEQUENCES > 20 ? 2 : 1;
const SEQUENCE_MS = 900_000;
/** What is looked for may be gone in the meantime: then the step fails, and does not wait for ever. */
const ACTION_MS = 120_000;

/** A test in which two people do things at random to one thing after another, and nothing that was called saved is lost. */
export function testSequences<A extends Actor>(name: string, subject: Subject<A>): void {
  // What a sequence did is told in words; recording it would take longer than doing it.
  test.use({ trace: "off" });
  test(name, async ({ browser, baseURL, newPerson, apiOf }) => {
    test.setTimeout((SEQUENCES + 2) * SEQUENCE_MS);
    const pageOf = async ({ cookie }: Person): Promise<Page> => {
      const context = await browser.newContext({ baseURL: baseURL ?? "" });
      await context.addCookies([{ ...cookie, value: encodeURIComponent(cookie.value), url: baseURL ?? "" }]);
      const page = await context.newPage();
      page.setDefaultTimeout(ACTION_MS);
      await noteChangedOver(page);
      return page;
    };
    const queue = Array.from({ length: SEQUENCES }, (_, nth) => SEED + nth);
    const failures: string[] = [];
    const work = async () => {
      const ada = await newPerson({ name: "Ada Byron" });
      const grace = await newPerson({ name: "Grace Hopper", workspaceName: ada.workspaceName });
      const api: CallApi = await apiOf(ada);
      const pages = [await pageOf(ada), await pageOf(grace)] as const;
      const lane = { pages, ...(await subject.prepare(api)) };
      for (let seed = queue.shift(); seed !== undefined && !pages[0].isClosed(); seed = queue.shift()) {
        await runSequence(seed, subject, lane).catch((error: Error) => {
          failures.push(`${error.message}\n${error.cause}`);
          console.log(failures.at(-1));
        });
        const done = SEQUENCES - queue.length;
        if (done % 10 === 0) console.log(`  ${subject.about}: sequence ${done} of ${SEQUENCES}`);
      }
      for (const page of pages) await page.context().close();
    };
    await Promise.all(Array.from({ length: LANES }, work));
    console.log(
      `  ${subject.about}: ${SEQUENCES - failures.length} of ${SEQUENCES} sequences from seed ${SEED} lost nothing`,
    );
    expect(failures).toEqual([]);
  });
}
