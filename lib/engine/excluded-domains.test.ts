import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { SHARED_WORKSPACE } from "@/db/schema/columns";
import { hostAbove } from "@/lib/directory/domain";
import { previewExcludedDomains } from "./preview-excluded-domains";
import { company, PACES, workspaceOf } from "./testing/runs";

const WEBSITES = [
  "https://bethany.wvnet.edu/about",
  "https://www.glenville.wvnet.edu",
  "https://wvnet.edu",
  "https://körperformen.com",
  "https://studio.körperformen.com:8443/",
  "https://www.facebook.com/one",
  "https://m.facebook.com/two",
  "https://acme.github.io",
  "https://docs.acme.github.io",
  "https://acme-two.github.io",
  "https://example.co.uk",
  "",
];
const LINES = [
  "bethany.wvnet.edu",
  "wvnet.edu",
  "körperformen.com",
  "xn--krperformen-rfb.com",
  "studio.körperformen.com",
  "facebook.com",
  "m.facebook.com",
  "acme.github.io",
  "github.io",
  "co.uk",
  "www.example.co.uk",
  "example.com",
];

const all = () => workspaceOf(WEBSITES.map((website, id) => company(id, { website, name: `Company ${website}` })));

async function leftOut(domains: string[]): Promise<string[]> {
  const { run, exclusions } = await all();
  const { id } = await run({ exclude: { domains } });
  const left = (await exclusions(id)).filter(({ reason }) => reason === "excluded_domain");
  return left.map(({ website }) => website ?? "").toSorted();
}

describe("a domain to leave out", () => {
  test.each([
    ["bethany.wvnet.edu", ["https://bethany.wvnet.edu/about"]],
    ["wvnet.edu", ["https://bethany.wvnet.edu/about", "https://wvnet.edu", "https://www.glenville.wvnet.edu"]],
    ["KÖRPERFORMEN.com", ["https://studio.xn--krperformen-rfb.com:8443", "https://xn--krperformen-rfb.com"]],
    ["studio.körperformen.com", ["https://studio.xn--krperformen-rfb.com:8443"]],
    ["www.glenville.wvnet.edu", ["https://www.glenville.wvnet.edu"]],
    ["acme.github.io", ["https://acme.github.io", "https://docs.acme.github.io"]],
    ["facebook.com", []],
    ["m.facebook.com", []],
    ["github.io", []],
    ["co.uk", []],
  ])("%s leaves out what lies there and below, and no neighbour", async (domain, websites) => {
    expect(await leftOut([domain])).toEqual(websites);
  });

  test("a preview, a run and the number of each domain agree, whatever is listed", async () => {
    const { workspaceId, run, preview, exclusions, criteriaOf } = await all();
    await fc.assert(
      fc.asyncProperty(fc.subarray(LINES), fc.boolean(), async (domains, keyword) => {
        const wanted = { exclude: { domains }, keywords: keyword ? { include: ["wvnet", "acme"] } : {} };
        const seen = await preview(wanted, 10, PACES.sorted);
        const left = (await exclusions((await run({ ...wanted, limit: 1 }, PACES.sorted)).id)).filter(
          ({ reason }) => reason === "excluded_domain",
        );
        expect(left).toHaveLength(seen.reasons.excluded_domain ?? 0);
        const lines = await previewExcludedDomains(reader(), criteriaOf(wanted), workspaceId);
        for (const { stands, companies } of lines) {
          const under = left.filter(({ website }) => stands.host && hostAbove(website ?? "", new Set([stands.host])));
          expect([stands, under.length]).toEqual([stands, companies]);
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  test("each says what it leaves out, and why it can leave out nothing", async () => {
    const { workspaceId, criteriaOf } = await all();
    const criteria = criteriaOf({ exclude: { domains: LINES }, keywords: { exclude: ["glenville"] } });
    const lines = await previewExcludedDomains(reader(), criteria, workspaceId);
    const said = lines.map(({ companies, stands }) => (stands.host === null ? stands.needless : companies));
    const shared = "shared_host";
    expect(said).toEqual([1, 2, 2, 2, 1, shared, shared, 2, shared, "public_suffix", 1, 0]);
    expect(lines.every(({ companies, inDirectory }) => inDirectory >= companies)).toBe(true);
  });

  test("companies that were there before have the host that they would have now", async () => {
    const migration = readFileSync(
      `db/migrations/${readdirSync("db/migrations").find((name) => name.endsWith("_company_hosts.sql"))}`,
      "utf8",
    );
    const made = /SET "host" = (.*) WHERE/.exec(migration)?.[1] ?? "";
    const { workspaceId } = await all();
    const rows = await rowsOf<{ website: string; host: string }>(
      reader(),
      sql`select website, host from companies c where website is not null and host is distinct from (${sql.raw(made)})
        and workspace_id in (${workspaceId}::uuid, ${SHARED_WORKSPACE}::uuid)`,
    );
    expect(rows).toEqual([]);
  });
});
