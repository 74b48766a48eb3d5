import { deleteUploadRows, updateUpload as updateRow } from "@/db/queries/uploads";
import { type Ctx, requireScope } from "@/lib/access/actor";
import { invalid } from "@/lib/base/errors";
import { etagOf, requireMatch } from "@/lib/base/etag";
import { SHARED_COLUMN_FIELDS } from "@/lib/contract/company-columns";
import type { ErrorDetail } from "@/lib/contract/error-body";
import { UPLOAD_ETAG, type UpdateUpload, type Upload, type UploadColumn } from "@/lib/contract/uploads";
import { findToChange } from "./find-to-change";
import { lookAtFile } from "./look-at-file";
import { presentChanged } from "./present-changed";
import { toChosenReading } from "./reading-words";
import { requireStatus } from "./require-status";
import { presentUpload } from "./to-upload";

/** What says nothing of how rows are read: a check holds whatever becomes of these. */
const BESIDE_ROWS = new Set(["name", "origin", "may_export"]);

/** The columns with what somebody has chosen; throws `invalid_request` where that is not possible. */
function chosenColumns(columns: UploadColumn[], chosen: NonNullable<UpdateUpload["columns"]>): UploadColumn[] {
  const details: ErrorDetail[] = [];
  const after = [...columns];
  for (const [at, { position, use, field }] of chosen.entries()) {
    const column = after[position];
    if (!column) details.push({ path: `columns.${at}.position`, message: "is no column of the file" });
    else if ((use === "field") !== (field !== null)) {
      details.push({ path: `columns.${at}.field`, message: "is there where the use is field, and only there" });
    } else after[position] = { ...column, use, field, confidence: 1, why: "Chosen by hand" };
  }
  const taken = new Map<string, UploadColumn>();
  for (const column of after) {
    const { field } = column;
    if (!field || SHARED_COLUMN_FIELDS.has(field)) continue;
    const other = taken.get(field);
    if (other)
      details.push({ path: "columns", message: `reads both “${other.name}” and “${column.name}” as ${field}` });
    taken.set(field, column);
  }
  if (details.length > 0) throw invalid(details);
  return after;
}

export async function updateUpload(
  ctx: Ctx,
  { uploadId, request, ifMatch }: { uploadId: string; request: UpdateUpload; ifMatch?: string[] | null },
): Promise<Upload> {
  requireScope(ctx, "prospector.run");
  return ctx.write(async (tx) => {
    const row = await findToChange(tx, ctx, uploadId);
    requireMatch(ifMatch, etagOf(await presentUpload(tx, row), UPLOAD_ETAG));
    requireStatus(row, ["receiving", "unreadable", "received", "checked"]);
    const f = { workspaceId: ctx.workspaceId, uploadId: row.id };
    if (row.status === "receiving" && (request.reading || request.columns)) requireStatus(row, ["received"]);
    const chosen = request.reading && toChosenReading({ ...row.reading, ...request.reading });
    const looked = chosen && (await lookAtFile(tx, row, chosen));
    const columns = looked?.columns ?? row.columns;
    const isCheckGone = row.status === "checked" && Object.keys(request).some((field) => !BESIDE_ROWS.has(field));
    if (isCheckGone) await deleteUploadRows(tx, f);
    await updateRow(tx, f, {
      name: request.name,
      mode: request.mode,
      fillOnly: request.fill_only,
      origin: request.origin,
      mayExport: request.may_export,
      defaultCountry: request.default_country,
      defaultRegion: request.default_region,
      ...(isCheckGone && { status: "received", counts: null, faults: [], rowsDone: 0 }),
      ...looked,
      columns: request.columns ? chosenColumns(columns, request.columns) : columns,
    });
    return presentChanged(tx, f);
  });
}
