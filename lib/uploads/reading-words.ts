import type { UploadReading } from "@/lib/contract/uploads";
import type { Reading } from "@/lib/table-files/reading";

/** As the API has it. */
export function toStoredReading({ headerLine, ...rest }: Reading): UploadReading {
  return { ...rest, header_line: headerLine };
}

/** Some of how a file is read, as its readers take it. */
export function toChosenReading({ header_line, ...rest }: Partial<UploadReading>): Partial<Reading> {
  return { ...rest, ...(header_line !== undefined && { headerLine: header_line }) };
}

export function toReading({ header_line, ...rest }: UploadReading): Reading {
  return { ...rest, headerLine: header_line };
}
