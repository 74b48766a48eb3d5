import type { CompanyColumnField } from "@/lib/contract/company-columns";
import { firstOfList } from "./value-kinds";

const SOCIAL: readonly (readonly [RegExp, CompanyColumnField])[] = [
  [/(?:^|\.)linkedin\.com$/, "linkedin"],
  [/(?:^|\.)(?:facebook|fb)\.(?:com|me)$/, "facebook"],
  [/(?:^|\.)instagram\.com$/, "instagram"],
  [/(?:^|\.)(?:twitter|x)\.com$/, "x"],
];
const MOST = 0.8;

function hostOf(value: string): string {
  return /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)/i.exec(firstOfList(value))?.[1]?.toLowerCase() ?? "";
}

/** What a column of web addresses holds whose values lie on few hosts: profiles of a network, of people or one site's pages. */
export function meantByHosts(values: readonly string[]): CompanyColumnField | "people" | "one_site" | "websites" {
  const hosts = values.map(hostOf).filter(Boolean);
  if (hosts.length === 0) return "websites";
  const share = (test: (host: string) => boolean) => hosts.filter(test).length / hosts.length;
  for (const [host, field] of SOCIAL) {
    if (share((one) => host.test(one)) < MOST) continue;
    const people = values.filter((value) => /linkedin\.com\/(?:in|pub|sales\/(?:lead|people))\b/i.test(value)).length;
    return field === "linkedin" && people > values.length / 2 ? "people" : field;
  }
  const [first = ""] = hosts;
  return hosts.length >= 4 && share((host) => host === first) >= MOST ? "one_site" : "websites";
}
