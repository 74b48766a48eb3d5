"use client";
import type { Upload, UploadReading } from "@/lib/contract/uploads";
import { useCanWrite } from "../shell/me";
import { SelectField } from "../ui/select-field";
import { DELIMITER_WORDS } from "./upload-words";
import { useUpdateUpload } from "./use-update-upload";

const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1254",
  "iso-8859-2",
  "iso-8859-15",
  "macintosh",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
];
const HEADER_LINES_SHOWN = 20;
const NONE = "none";

type Props = { upload: Upload; reading: UploadReading };

/** How the file is read: what was found, each of which can be changed. */
export function ReadingFields({ upload, reading }: Props) {
  const { update, isPending } = useUpdateUpload(upload);
  const canWrite = useCanWrite();
  if (!canWrite) return null;
  const { format, encoding, delimiter, sheet, entry, header_line } = reading;
  const change = (part: Partial<UploadReading>) => update({ reading: part });
  const encodings = encoding && !ENCODINGS.includes(encoding) ? [encoding, ...ENCODINGS] : ENCODINGS;
  const lines = Array.from({ length: Math.max(HEADER_LINES_SHOWN, header_line ?? 0) }, (_, at) => String(at + 1));
  return (
    <fieldset disabled={isPending} className="grid gap-3 sm:grid-cols-3 lg:max-w-3xl">
      <legend className="sr-only">How the file is read</legend>
      {upload.entries.length > 1 ? (
        <SelectField
          label="File in the archive"
          value={entry ?? ""}
          onChange={({ target }) => change({ entry: target.value })}
        >
          {upload.entries.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
      ) : null}
      {format === "csv" ? (
        <>
          <SelectField
            label="Encoding"
            value={encoding ?? ""}
            onChange={({ target }) => change({ encoding: target.value })}
          >
            {encodings.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </SelectField>
          <SelectField
            label="Between the columns"
            value={delimiter ?? NONE}
            onChange={({ target: { value } }) =>
              change({ delimiter: value === NONE ? null : (value as UploadReading["delimiter"]) })
            }
          >
            {Object.entries(DELIMITER_WORDS).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            <option value={NONE}>Nothing: one column</option>
          </SelectField>
        </>
      ) : null}
      {format === "xlsx" && upload.sheets.length > 1 ? (
        <SelectField label="Sheet" value={sheet ?? ""} onChange={({ target }) => change({ sheet: target.value })}>
          {upload.sheets.map(({ name, hidden }) => (
            <option key={name} value={name}>
              {hidden ? `${name} (hidden)` : name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {format === "csv" || format === "xlsx" ? (
        <SelectField
          label="Names of the columns"
          value={header_line === null ? NONE : String(header_line)}
          onChange={({ target: { value } }) => change({ header_line: value === NONE ? null : Number(value) })}
        >
          <option value={NONE}>Nowhere: the first line is data</option>
          {lines.map((line) => (
            <option key={line} value={line}>
              In line {line}
            </option>
          ))}
        </SelectField>
      ) : null}
    </fieldset>
  );
}
