"use client";
import { SearchField } from "../ui/search-field";

const LENGTH_MAX = 80;

export function LeadSearch(props: { value: string; onChange: (q: string) => void }) {
  return (
    <SearchField
      label="Search leads by name or domain"
      placeholder="Name or domain"
      lengthMax={LENGTH_MAX}
      {...props}
    />
  );
}
