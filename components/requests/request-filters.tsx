"use client";
import { useQuery } from "@tanstack/react-query";
import { apiKeysQuery } from "@/lib/client/api-keys";
import { SearchField } from "../ui/search-field";
import { SelectField } from "../ui/select-field";

export type RequestFilters = { key: string | null; id: string };
type Props = { value: RequestFilters; onChange: (filters: Partial<RequestFilters>) => void };

const LENGTH_MAX = 60;

export function RequestFilterFields({ value: { key, id }, onChange }: Props) {
  const { data } = useQuery(apiKeysQuery({}));
  const keys = data?.data ?? [];
  const isListed = key === null || keys.some((one) => one.id === key);
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2 md:px-5">
      <SearchField
        label="Search by request id"
        placeholder="Request id, such as req_01k0…"
        lengthMax={LENGTH_MAX}
        value={id}
        onChange={(next) => onChange({ id: next })}
      />
      <SelectField
        label="Key"
        hideLabel
        value={key ?? ""}
        onChange={(event) => onChange({ key: event.target.value || null })}
      >
        <option value="">Any key</option>
        {keys.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
        {isListed ? null : <option value={key}>{key}</option>}
      </SelectField>
    </div>
  );
}
