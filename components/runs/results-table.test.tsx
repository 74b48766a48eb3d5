import { NuqsTestingAdapter } from "nuqs/adapters/testing";
import { beforeEach, expect, test, vi } from "vitest";
import { heldServer } from "@/lib/client/testing/held-server";
import { renderPage } from "@/lib/client/testing/render-page";
import { resultOf } from "@/lib/client/testing/result-of";
import { runOf } from "@/lib/client/testing/run-of";
import { useFollowedRun } from "@/lib/client/use-followed-run";
import type { Me } from "@/lib/contract/me";
import { MeProvider } from "../shell/me";
import { ResultsTable } from "./results-table";

const EVENTS = 20;
const FIRST = runOf({ results: 3 });
const PAGE = { data: [1, 2, 3].map(resultOf), pagination: { has_more: false, next_cursor: null } };

/** How often each part has been drawn. */
const drawn = vi.hoisted(() => ({ rows: 0, cells: 0 }));
vi.mock(import("../data-table/data-table"), async (original) => {
  const { DataTable } = await original();
  const Counted: typeof DataTable = (props) => {
    drawn.rows += 1;
    return DataTable(props);
  };
  return { DataTable: Counted };
});
vi.mock(import("../companies/outcome-badge"), () => ({
  OutcomeBadge: () => {
    drawn.cells += 1;
    return <>New</>;
  },
}));
beforeEach(() => void Object.assign(drawn, { rows: 0, cells: 0 }));

function Page() {
  return <ResultsTable run={useFollowedRun(FIRST).run} />;
}

/** The results of a run that goes on, as a page shows them. */
async function results(address = "?cols=outcome") {
  const server = await heldServer();
  const page = await renderPage(
    <NuqsTestingAdapter searchParams={address} hasMemory>
      <MeProvider me={{ read_only: false, member: { id: "usr_01h455vb4pex5vsknk084sn02q" } } as Me}>
        <Page />
      </MeProvider>
    </NuqsTestingAdapter>,
  );
  const events = (await server.asked("/events")).stream();
  (await server.asked("/results")).answer(PAGE);
  const text = () => page.element.textContent ?? "";
  await expect.poll(text).toContain("Inn 3");
  return {
    ...page,
    server,
    text,
    /** The page shows that the run has so many by now. */
    async tell(held: number) {
      events.send("run", runOf({ version: held, results: held }));
      await expect.poll(text).toContain(`Results ${held} companies`);
    },
  };
}

test("what is told of a run that goes on draws no row of its results again, and the numbers around them each time", async () => {
  const { tell, text } = await results();
  const before = { ...drawn };
  expect(before.cells).toBeGreaterThan(0);
  for (let nth = 1; nth <= EVENTS; nth++) {
    await tell(3 + nth);
    expect(text()).toContain(`${nth} new: show`);
  }
  expect(drawn).toEqual(before);
});

test("rows that are read anew are drawn, and what is set of the list holds for them", async () => {
  const { tell, text, element, server, act } = await results();
  await tell(4);
  const before = { ...drawn };
  const show = [...element.querySelectorAll("button")].find((button) => button.textContent?.includes("new: show"));
  await act(() => show?.click());
  (await server.asked("/results")).answer({ ...PAGE, data: [1, 2, 3, 4].map(resultOf) });
  await expect.poll(text).toContain("Inn 4");
  expect(drawn.rows).toBeGreaterThan(before.rows);
  const name = () => [...element.querySelectorAll("a")].find((link) => link.textContent === "Inn 4");
  expect(name()?.getAttribute("aria-current")).toBe(null);
  await act(() => name()?.click());
  await expect.poll(() => name()?.getAttribute("aria-current")).toBe("true");
  await expect.poll(() => element.querySelector("[data-open]")?.getAttribute("data-row")).toBe(resultOf(4).lead_id);
});
