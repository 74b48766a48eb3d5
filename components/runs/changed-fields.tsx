import type { ChangeField, FieldChange } from "@/lib/contract/run-changes";
import { formatDecimal } from "../ui/intl";

const FIELD_NAMES: Record<ChangeField, string> = {
  company_name: "Name",
  website: "Website",
  phone: "Phone",
  email: "Email",
  category: "Category",
  street: "Street",
  city: "City",
  state: "State",
  postal_code: "Postal code",
  country: "Country",
  score: "Score",
};

function Value({ value, name }: { value: FieldChange["before"]; name: string | null }) {
  if (value === null || value === "") return <span className="text-ink-faint">none</span>;
  return <span translate="no">{name ?? (typeof value === "number" ? formatDecimal(value) : value)}</span>;
}

/** Each field that changed, with what it was and what it is. */
export function ChangedFields({ fields }: { fields: FieldChange[] }) {
  return (
    <dl className="flex flex-col gap-0.5 whitespace-normal py-1.5 [overflow-wrap:anywhere]">
      {fields.map(({ field, before, after, before_name, after_name }) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="w-20 shrink-0 text-ink-faint">{FIELD_NAMES[field]}</dt>
          <dd className="min-w-0 flex-1">
            <span className="text-ink-soft">
              <Value value={before} name={before_name} />
            </span>{" "}
            <span aria-hidden className="text-ink-faint">
              →
            </span>
            <span className="sr-only">became</span> <Value value={after} name={after_name} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
