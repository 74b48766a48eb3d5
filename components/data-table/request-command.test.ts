import { expect, test } from "vitest";
import { leadsQuery } from "@/lib/client/leads";
import { resultsQuery } from "@/lib/client/results";
import { deliveriesQuery } from "@/lib/client/webhooks";
import { requestCommand } from "./request-command";

const ORIGIN = "https://prospector.example.com";

/** The address in a command. */
function addressOf(command: string): URL {
  const [, address = ""] =
    /^curl '([^']*)' \\\n {2}-H "Authorization: Bearer \$PROSPECTOR_API_KEY"$/.exec(command) ?? [];
  return new URL(address);
}

function commandOf(query: { meta?: { request?: Parameters<typeof requestCommand>[0] } | undefined }): string {
  const request = query.meta?.request;
  if (!request) throw new Error("the query says no request");
  return requestCommand(request, ORIGIN);
}

test("it is the table's request with its filters, order and size, from the first page on", () => {
  const { origin, pathname, searchParams } = addressOf(
    commandOf(leadsQuery({ sort: "-score", status: "qualified", cursor: "abc" })),
  );
  expect(origin + pathname).toBe(`${ORIGIN}/api/public/v1/prospector/leads`);
  expect(Object.fromEntries(searchParams)).toEqual({ limit: "50", sort: "-score", status: "qualified" });
});

test("it names the run or webhook that the table is of", () => {
  const results = addressOf(commandOf(resultsQuery("run_1", { sort: "rank" })));
  expect(results.pathname).toBe("/api/public/v1/prospector/runs/run_1/results");
  const deliveries = addressOf(commandOf(deliveriesQuery("whk_1", { status: "failed" })));
  expect(deliveries.pathname).toBe("/api/public/v1/prospector/webhooks/whk_1/deliveries");
  expect(Object.fromEntries(deliveries.searchParams)).toEqual({ limit: "50", status: "failed" });
});

test.each([`Joe's "Bar" & Grill`, "Zürich 東京", "a=b#c?d/e", "[1-3]{a,b}", "100% $HOME `id`"])(
  "it asks for %j as it was typed",
  (text) => {
    const command = commandOf(leadsQuery({ sort: "name", q: text, tag: text }));
    const { searchParams } = addressOf(command);
    expect([searchParams.get("q"), searchParams.get("tag")]).toEqual([text, text]);
    // Curl itself reads these in an address.
    expect(command.split("\n")[0]).not.toMatch(/[[\]{}]/);
  },
);
