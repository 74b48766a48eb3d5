import type { ReactNode } from "react";
import type { Lead } from "@/lib/contract/leads";
import type { Result } from "@/lib/contract/results";
import { PlaceName } from "./place-name";
import { WebsiteLink } from "./website-link";

type Company = Pick<
  Lead | Result,
  | "category_name"
  | "website"
  | "domain"
  | "phone"
  | "email"
  | "street"
  | "postal_code"
  | "city"
  | "state"
  | "country"
  | "latitude"
  | "longitude"
  | "coverage"
>;

export function CompanyFacts({ company }: { company: Company }) {
  const { latitude, longitude, coverage } = company;
  const street = [company.street, company.postal_code].filter(Boolean).join(", ");
  return (
    <Facts>
      <Fact name="Category">{company.category_name}</Fact>
      <Fact name="Website">
        <WebsiteLink website={company.website} domain={company.domain} />
      </Fact>
      <Fact name="Phone">
        {company.phone ? (
          <a href={`tel:${company.phone}`} translate="no" className="link">
            {company.phone}
          </a>
        ) : null}
      </Fact>
      <Fact name="Email">
        {company.email ? (
          <a href={`mailto:${company.email}`} translate="no" className="link">
            {company.email}
          </a>
        ) : null}
      </Fact>
      <Fact name="Place">
        {company.city || company.state || company.country ? (
          <PlaceName city={company.city} state={company.state} country={company.country} />
        ) : (
          "Not known"
        )}
        {coverage === "brand" ? (
          <span className="block text-ink-faint text-xs">A brand that operates there; no address is known.</span>
        ) : null}
      </Fact>
      {street ? <Fact name="Address">{street}</Fact> : null}
      {latitude !== null && longitude !== null ? (
        <Fact name="Position">
          <span translate="no" className="tabular-nums">
            {latitude.toFixed(4)}, {longitude.toFixed(4)}
          </span>
        </Fact>
      ) : null}
    </Facts>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0">{children || <span className="text-ink-faint">Not known</span>}</dd>
    </>
  );
}
