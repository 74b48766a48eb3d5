import { log } from "@/lib/base/log";
import { writeExport } from "@/lib/exports/write-export";

/** What goes wrong is for the queue to try again, until the export has been begun too often. */
export async function writeExportJob(f: { workspaceId: string; exportId: string }, stop: AbortSignal): Promise<void> {
  const outcome = await writeExport(f, stop).catch((error: unknown) => {
    if (!stop.aborted) log.error({ err: error, export: f.exportId }, "an export failed");
    throw error;
  });
  log.info({ export: f.exportId, outcome }, "export");
}
