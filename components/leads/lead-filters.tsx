"use client";
import { useQuery } from "@tanstack/react-query";
import { membersQuery } from "@/lib/client/members";
import { SelectField } from "../ui/select-field";
import { TagList } from "../ui/tag-list";
import { OwnerFilterOptions, StatusOptions } from "./lead-options";

export type LeadFilters = { status: string | null; owner: string | null; tag: string | null };
type Props = { value: LeadFilters; onChange: (filters: Partial<LeadFilters>) => void };

export function LeadFilterFields({ value: { status, owner, tag }, onChange }: Props) {
  const { data: members } = useQuery(membersQuery());
  return (
    <>
      <SelectField
        label="Status"
        hideLabel
        value={status ?? ""}
        onChange={(event) => onChange({ status: event.target.value || null })}
      >
        <option value="">Any status</option>
        <StatusOptions />
      </SelectField>
      <SelectField
        label="Owner"
        hideLabel
        value={owner ?? ""}
        onChange={(event) => onChange({ owner: event.target.value || null })}
      >
        <option value="">Any owner</option>
        <OwnerFilterOptions members={members} chosen={owner} />
      </SelectField>
      {tag ? (
        <TagList
          label="Tag"
          items={[{ key: tag, name: tag, detail: "tag" }]}
          onRemove={() => onChange({ tag: null })}
        />
      ) : null}
    </>
  );
}
