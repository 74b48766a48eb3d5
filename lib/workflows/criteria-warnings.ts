import type { Criteria } from "@/lib/contract/criteria";
import type { ErrorDetail } from "@/lib/contract/error-body";
import { needlessWords } from "@/lib/criteria/needless-words";
import { excludedHost } from "@/lib/directory/domain";

/** What is saved and does nothing. */
export function criteriaWarnings({ exclude }: Criteria): ErrorDetail[] {
  return exclude.domains.flatMap((domain, at) => {
    const stands = excludedHost(domain);
    if (stands.host !== null) return [];
    return [{ path: `criteria.exclude.domains[${at}]`, message: needlessWords(domain, stands.needless) }];
  });
}
