import type { CompanyColumnField } from "@/lib/contract/company-columns";

/** What a program's export calls its columns. */
export type KnownExport = {
  key: string;
  name: string;
  /** Headers that no other file has together: any one of these groups, whole. */
  marks: readonly string[];
  /** Headers by what they hold, the better one first. */
  fields: Partial<Record<CompanyColumnField, string>>;
  /** Headers that elsewhere would be read as a field and here are not. */
  own?: string;
  /** Headers of what is about people. */
  people?: string;
};
