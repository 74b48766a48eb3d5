"use client";
import { SelectField } from "../ui/select-field";

type Props = { names: Record<string, string>; value: string; onChange: (sort: string) => void };

/** Where rows are cards there are no column heads to sort by. */
export function SortSelect({ names, value, onChange }: Props) {
  return (
    <div className="md:hidden">
      <SelectField label="Sort by" hideLabel value={value} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(names).map(([sort, name]) => (
          <option key={sort} value={sort}>
            {name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
