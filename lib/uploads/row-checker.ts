import type { Conn } from "@/db/client";
import type { LoadedCompany } from "@/db/queries/companies";
import { type CheckedRow, selectCompaniesByRecord } from "@/db/queries/upload-rows";
import type { UploadRow } from "@/db/queries/uploads";
import type { UploadFault } from "@/db/schema/uploads";
import { newId } from "@/lib/base/ids";
import { UNCATEGORISED } from "@/lib/company-columns/category-words";
import { makeRecordReader, type ReadRecord } from "@/lib/company-columns/read-record";
import { normalize } from "@/lib/directory/normalize";
import type { RawRecord } from "@/lib/directory/sources/source";
import { loadColumnWords } from "@/lib/sources/load-column-words";
import type { TableRow } from "@/lib/table-files/reading";
import { mergeRecord } from "./merge-record";
import { recordKey } from "./record-key";

export const LIST_LICENCE = "Own list";

type Read = Exclude<ReadRecord, { refused: unknown }>;
type Told = { row: TableRow; faults: UploadFault[]; raw: RawRecord; own: Record<string, string> };

const NO_NAME = {
  column: null,
  value: "",
  code: "no_name",
  message: "The row has neither a name nor a website",
  advice: "Fill in one of them",
};

function refusal({ line, cells }: TableRow, faults: UploadFault[]): CheckedRow {
  return { line, cells, faults: JSON.stringify(faults), isRefused: true };
}

function fileFaults({ faults }: TableRow): (UploadFault & { refuses: boolean })[] {
  return faults.map(({ code, message, refuses }) => ({ column: null, value: "", code, message, advice: "", refuses }));
}

function toRaw({ record }: Read): RawRecord {
  const { sourceRecordId, ...fields } = record;
  return { ...fields, sourceRecordId: sourceRecordId ?? "-", licence: LIST_LICENCE, coverage: "location" };
}

/**
 * Reads rows as what a list would have of them. Where the list is there, a record has what it has already beside what the row
 * says, so that the two can be compared.
 */
export async function makeRowChecker(
  conn: Conn,
  upload: UploadRow,
): Promise<(rows: TableRow[]) => Promise<CheckedRow[]>> {
  const { workspaceId, source, columns, fillOnly } = upload;
  const readAt = new Date();
  const read = makeRecordReader({
    columns: columns.map(({ name }) => name),
    mapping: columns.map(({ use, field }) =>
      use === "field" && field ? { use, field } : { use: use === "own" ? "own" : "left_out" },
    ),
    defaults: { country: upload.defaultCountry, region: upload.defaultRegion },
    words: await loadColumnWords(conn),
  });

  function tell(row: TableRow): CheckedRow | Told {
    const ofFile = fileFaults(row);
    const faults = ofFile.map(({ refuses: _refuses, ...fault }) => fault);
    if (ofFile.some(({ refuses }) => refuses)) return refusal(row, faults);
    const said = read(row.cells);
    if ("refused" in said) {
      return refusal(row, [...faults, { ...NO_NAME, code: said.refused.code, message: said.refused.message }]);
    }
    const raw = toRaw(said);
    const ofFields = said.faults.map(({ column, value, code, message, advice }) => ({
      column,
      value,
      code,
      message,
      advice,
    }));
    const tags: Record<string, string> = said.tags.length > 0 ? { Tags: said.tags.join(", ") } : {};
    const told = { row, faults: [...faults, ...ofFields], own: { ...said.own, ...tags } };
    if (said.record.sourceRecordId !== null) return { ...told, raw };
    const fields = normalize(raw);
    return fields
      ? { ...told, raw: { ...raw, sourceRecordId: recordKey(fields) } }
      : refusal(row, [...faults, NO_NAME]);
  }

  function finish({ row, faults, raw, own }: Told, before: LoadedCompany | undefined): CheckedRow {
    const merged = before ? mergeRecord(before, raw, { fillOnly, uncategorised: UNCATEGORISED }) : raw;
    const fields = normalize(merged);
    if (!fields) return refusal(row, [...faults, NO_NAME]);
    const all = { ...before?.own, ...own };
    return {
      ...fields,
      line: row.line,
      cells: row.cells,
      faults: faults.length > 0 ? JSON.stringify(faults) : null,
      isRefused: false,
      workspaceId,
      id: newId(),
      source: source ?? "",
      readAt,
      own: Object.keys(all).length > 0 ? all : null,
    };
  }

  return async (rows) => {
    const told = rows.map(tell);
    const records = told.flatMap((one) => ("raw" in one ? [one.raw.sourceRecordId.trim()] : []));
    const present = source === null ? [] : await selectCompaniesByRecord(conn, { workspaceId, source, records });
    const before = new Map(present.map((company) => [company.sourceRecordId, company]));
    return told.map((one) => ("raw" in one ? finish(one, before.get(one.raw.sourceRecordId.trim())) : one));
  };
}
