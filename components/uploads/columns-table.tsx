"use client";
import { useState } from "react";
import { COMPANY_COLUMN_FIELDS, type CompanyColumnField, SHARED_COLUMN_FIELDS } from "@/lib/contract/company-columns";
import type { Upload, UploadColumn } from "@/lib/contract/uploads";
import { useCanWrite } from "../shell/me";
import { Button } from "../ui/button";
import { formatCount, formatShare } from "../ui/intl";
import { SelectField } from "../ui/select-field";
import { FIELD_WORDS } from "./upload-words";
import { useUpdateUpload } from "./use-update-upload";

const SHOWN = 40;
const USE_WORDS = { own: "Keep as the list’s own field", left_out: "Leave out" } as const;

const chosenValue = ({ use, field }: UploadColumn) => (use === "field" ? (field ?? "own") : use);
const wordsOf = (column: UploadColumn) =>
  column.use === "field" && column.field ? FIELD_WORDS[column.field] : USE_WORDS[column.use as "own" | "left_out"];

type Props = { upload: Upload; isOpen: boolean };

/** Each column of the file with its first values, and what it is read as. */
export function ColumnsTable({ upload, isOpen }: Props) {
  const { update } = useUpdateUpload(upload);
  const canWrite = useCanWrite();
  const [isAll, setIsAll] = useState(false);
  const { columns } = upload;
  const shown = isAll ? columns : columns.slice(0, SHOWN);

  function choose({ position }: UploadColumn, value: string) {
    if (value === "own" || value === "left_out") {
      update({ columns: [{ position, use: value, field: null }] });
      return;
    }
    const field = value as CompanyColumnField;
    const other = SHARED_COLUMN_FIELDS.has(field) ? undefined : columns.find((one) => one.field === field);
    update({
      columns: [
        ...(other ? [{ position: other.position, use: "own" as const, field: null }] : []),
        { position, use: "field", field },
      ],
    });
  }
  return (
    <div className="rounded-lg border">
      <table className="w-full table-fixed border-collapse max-md:block">
        <caption className="sr-only">Columns of the file</caption>
        <thead className="text-ink-faint text-xs max-md:sr-only">
          <tr>
            <th scope="col" className="w-1/4 px-3 py-1.5 text-start font-normal">
              In the file
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-normal">
              First values
            </th>
            <th scope="col" className="w-20 px-3 py-1.5 text-end font-normal">
              Filled
            </th>
            <th scope="col" className="w-64 px-3 py-1.5 text-start font-normal">
              Read as
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {shown.map((column) => (
            <tr key={column.position} className="border-t max-md:grid max-md:gap-1 max-md:px-3 max-md:py-2.5">
              <th
                scope="row"
                translate="no"
                className="truncate px-3 py-2 text-start font-medium max-md:p-0"
                title={column.name}
              >
                {column.name}
              </th>
              <td className="px-3 py-2 text-ink-soft max-md:p-0">
                <span translate="no" className="line-clamp-2 break-words">
                  {column.samples.join(" · ") || "nothing in the first rows"}
                </span>
              </td>
              <td className="px-3 py-2 text-end text-ink-soft tabular-nums max-md:p-0 max-md:text-start max-md:text-xs">
                {formatShare(column.filled, 1)}
                <span className="md:hidden"> filled</span>
              </td>
              <td className="px-3 py-1.5 max-md:p-0">
                {isOpen && canWrite ? (
                  <SelectField
                    label={`Read ${column.name} as`}
                    hideLabel
                    value={chosenValue(column)}
                    onChange={({ target }) => choose(column, target.value)}
                  >
                    <option value="own">{USE_WORDS.own}</option>
                    <option value="left_out">{USE_WORDS.left_out}</option>
                    <optgroup label="Field of a company">
                      {COMPANY_COLUMN_FIELDS.map((field) => (
                        <option key={field} value={field}>
                          {FIELD_WORDS[field]}
                        </option>
                      ))}
                    </optgroup>
                  </SelectField>
                ) : (
                  wordsOf(column)
                )}
                <p className="mt-0.5 text-ink-faint text-xs">{column.why}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > shown.length ? (
        <div className="border-t px-3 py-2">
          <Button size="sm" onPress={() => setIsAll(true)}>
            Show all {formatCount(columns.length)} columns
          </Button>
        </div>
      ) : null}
    </div>
  );
}
