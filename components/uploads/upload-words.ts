import type { CompanyColumnField } from "@/lib/contract/company-columns";
import type { UploadStatus } from "@/lib/contract/upload-statuses";
import type { Upload, UploadReading } from "@/lib/contract/uploads";
import { formatCount } from "../ui/intl";

export const STATUS_WORDS: Record<UploadStatus, string> = {
  receiving: "Sending",
  unreadable: "Not readable",
  received: "Ready to check",
  checking: "Checking",
  checked: "Ready to import",
  importing: "Importing",
  imported: "Imported",
  undoing: "Undoing",
  undone: "Undone",
};

export const FIELD_WORDS: Record<CompanyColumnField, string> = {
  record_id: "Record id",
  name: "Name",
  website: "Website",
  phone: "Phone",
  email: "Email",
  street: "Street",
  address: "Whole address",
  city: "City",
  region: "State or region",
  postal_code: "Postal code",
  country: "Country",
  category: "Category",
  description: "Description",
  latitude: "Latitude",
  longitude: "Longitude",
  coordinates: "Coordinates",
  linkedin: "LinkedIn",
  facebook: "Facebook",
  instagram: "Instagram",
  x: "X (Twitter)",
  register_id: "Number in a register",
  tags: "Tags",
};

export const FORMAT_WORDS: Record<UploadReading["format"], string> = {
  csv: "Delimited text",
  xlsx: "Excel workbook",
  ndjson: "JSON lines",
  json: "JSON array",
  parquet: "Parquet",
};

export const DELIMITER_WORDS: Record<NonNullable<UploadReading["delimiter"]>, string> = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Vertical bar",
};

/** "Delimited text, utf-8, comma, names in line 1". */
export function readingWords({ packed, format, encoding, delimiter, sheet, header_line }: UploadReading): string {
  const names = header_line === null ? "no line of names" : `names in line ${formatCount(header_line)}`;
  return [
    packed ? `${FORMAT_WORDS[format]} in ${packed}` : FORMAT_WORDS[format],
    encoding,
    delimiter && DELIMITER_WORDS[delimiter].toLowerCase(),
    sheet && `sheet “${sheet}”`,
    format === "csv" || format === "xlsx" ? names : null,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Whether somebody may still say how it is read. */
export const isOpenUpload = ({ status }: Pick<Upload, "status">) =>
  status === "received" || status === "checked" || status === "unreadable";
