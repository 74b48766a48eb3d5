import { describe, expect, test } from "vitest";
import { toTypeId } from "@/lib/base/ids";
import { listResults } from "@/lib/runs/list-results";
import { company, workspaceOf } from "./testing/runs";

/** The names that a keyword finds among these; what it leaves out as an exclusion is the same. */
async function found(keyword: string, names: string[]): Promise<string[]> {
  const { criteriaOf, preview, run, results } = await workspaceOf(names.map((name, at) => company(at, { name })));
  const of = async (kind: "include" | "exclude") => {
    const criteria = criteriaOf({ keywords: { [kind]: [keyword] }, exclude: { existing_leads: false } });
    const { id } = await run(criteria);
    const rows = (await results(id)).map(({ name }) => name);
    const { samples } = await preview(criteria, names.length);
    expect(samples.map(({ name }) => name).toSorted()).toEqual(rows.toSorted());
    return new Set(rows);
  };
  const [included, kept] = [await of("include"), await of("exclude")];
  expect(names.filter((name) => !kept.has(name))).toEqual(names.filter((name) => included.has(name)));
  return names.filter((name) => included.has(name));
}

describe("a keyword finds", () => {
  test.each([
    ["銀行", ["三井住友銀行", "銀行 ABC"], ["三井住友", "行銀"]],
    ["銀行ABC", ["三菱銀行ABC"], ["銀行 XABC", "銀行 ABCD"]],
    ["コーヒー", ["スターコーヒー店", "ｽﾀｰｺｰﾋｰ"], ["コヒ"]],
    ["ธนาคาร", ["ธนาคารกรุงเทพ"], ["โรงแรม"]],
    ["은행", ["신한은행"], ["은해"]],
    ["☕", ["Corner ☕️", "☕House"], ["Coffee Corner", "Corner"]],
    ["C++", ["C++ Experts", "Learn C++"], ["C Experts", "Vitamin C", "C+ Grade"]],
    ["C#", ["C# Experts"], ["C Experts", "C++ Experts"]],
    [".NET", [".NET Developers"], ["Net Works"]],
    ["AT&T", ["AT&T Store"], ["AT Store", "T Mobile at home"]],
    ["H&M", ["H&M", "H & M Home"], ["H Market", "M H"]],
    ["Canal", ["Canal+", "Grand Canal"], ["Canals"]],
    ["Canal+", ["Canal+"], ["Grand Canal", "Canal"]],
    ["jaskolka", ["Jaskółka", "JASKÓŁKA Sp. z o.o."], ["Jaskolkas"]],
    ["beth's", ["Beth’s Cafe", "Beths Cafe"], ["Beth Cafe"]],
    ["Кафе", ["КАФЕ Весна", "Кафе́"], ["Кафель"]],
    ["art", ["State Art", "ART-House"], ["Smart", "Party"]],
  ])("%s in %j and not in %j", async (keyword, names, others) => {
    expect(await found(keyword, [...names, ...others])).toEqual(names);
  });

  test("an international domain as people write it", async () => {
    const named = company(1, { name: "A", website: "https://körperformen.com" });
    const { ctx, run } = await workspaceOf([named, company(2)]);
    const { id } = await run({ keywords: { include: ["körperformen"] } });
    const { data } = await listResults(ctx, { runId: toTypeId("run", id), limit: 10 });
    expect(data.map((result) => result.company_name)).toEqual(["A"]);
    expect(data[0]?.matched[0]?.found).toContain("in its domain");
  });
});
