import type { ReactNode } from "react";
import type { ComparedField, Duplicate, PairedCompany } from "@/lib/contract/duplicates";
import { CountryName } from "../companies/country-name";
import { SourceName } from "../companies/source-name";
import { WebsiteLink } from "../companies/website-link";
import { None } from "../ui/none";

const NAMES: Record<ComparedField, string> = {
  company_name: "Name",
  phone: "Phone",
  website: "Website",
  street: "Street",
  city: "City",
  state: "State",
  postal_code: "Postcode",
  country: "Country",
  category: "Category",
  email: "Email",
};

function shown(company: PairedCompany, field: ComparedField): ReactNode {
  if (field === "website") return <WebsiteLink website={company.website} domain={company.domain} />;
  if (field === "category") return company.category_name;
  if (field === "country") return company.country ? <CountryName code={company.country} /> : <None />;
  return company[field] ? <span translate="no">{company[field]}</span> : <None />;
}

const CELL = "py-1 pe-3 align-top break-words";

/** Both records field by field; what differs stands out, in colour and in words. */
export function ComparedFields({ pair }: { pair: Duplicate }) {
  return (
    <table className="w-full table-fixed text-sm">
      <caption className="sr-only">The two records, field by field</caption>
      <colgroup>
        <col className="w-20" />
        <col />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">First record</th>
          <th scope="col">Second record</th>
        </tr>
      </thead>
      <tbody>
        {pair.differences.map(({ field, verdict }) => {
          const isDifferent = verdict === "different";
          const mark = isDifferent ? "bg-warning-soft" : "";
          return (
            <tr key={field}>
              <th scope="row" className={`${CELL} text-start font-normal text-ink-faint`}>
                {NAMES[field]}
                {isDifferent ? <span className="sr-only"> (differs)</span> : null}
              </th>
              <td className={`${CELL} rounded-s-sm ps-1 ${mark}`}>{shown(pair.left, field)}</td>
              <td className={`${CELL} rounded-e-sm ps-1 ${mark}`}>{shown(pair.right, field)}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row" className={`${CELL} text-start font-normal text-ink-faint`}>
            Source
          </th>
          <td className={`${CELL} ps-1`}>
            <SourceName sourceKey={pair.left.source.key} />
          </td>
          <td className={`${CELL} ps-1`}>
            <SourceName sourceKey={pair.right.source.key} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
