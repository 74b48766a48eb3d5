import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { reader, transaction } from "@/db/client";
import { exportChunks, fileExports } from "@/db/schema/exports";
import type { Ctx } from "@/lib/access/actor";
import type { Export } from "@/lib/contract/exports";
import { company, workspaceOf } from "@/lib/engine/testing/runs";
import { tidyUp } from "@/lib/worker/tidy-up";
import { cancelExport } from "./cancel-export";
import type { WriteFile } from "./export-source";
import { getExport } from "./get-export";
import { ask, csvRows, fileOf, idOf, write } from "./testing/files";
import { writeCsv } from "./write-csv";
import { writeNdjson } from "./write-ndjson";
import { writeXlsx } from "./write-xlsx";

const ROWS = 12;
/** What does not get smaller, and is stored as a chunk of its own. */
const PIECE = randomBytes(2 * 1024 * 1024);

let ctx: Ctx;

beforeEach(async () => {
  const workspace = await workspaceOf(Array.from({ length: ROWS }, (_, id) => company(id)));
  await workspace.run();
  ctx = workspace.ctx;
});

const writersOf = (csv: WriteFile) => ({ csv, csv_excel: csv, ndjson: writeNdjson, xlsx: writeXlsx });
const askCsv = () => ask(ctx, { of: "leads", format: "csv" });
const shown = ({ id }: Export) => getExport(ctx, { exportId: id });

function chunksOf(made: Export): Promise<number> {
  const { workspaceId, exportId } = idOf(ctx, made);
  return reader().$count(
    exportChunks,
    and(eq(exportChunks.workspaceId, workspaceId), eq(exportChunks.exportId, exportId)),
  );
}

/** Calls `between` once the first chunks are stored, and then writes as many more and the rest. */
function interrupted(made: Export, between: () => Promise<unknown>): WriteFile {
  return async function* (source, written) {
    for (let at = 0; at < 4; at++) yield PIECE;
    await expect.poll(() => chunksOf(made)).toBeGreaterThan(3);
    await between();
    for (let at = 0; at < 4; at++) yield PIECE;
    yield* writeCsv(source, written);
  };
}

async function expectWholeFile(made: Export): Promise<void> {
  expect(await shown(made)).toMatchObject({ status: "succeeded", rows: ROWS, total: ROWS });
  expect(await chunksOf(made)).toBe(1);
  expect(csvRows(Buffer.from(await fileOf(ctx, made)).toString())).toHaveLength(ROWS);
}

describe("a worker", () => {
  test("shows how far it is while it writes", async () => {
    const made = await askCsv();
    expect(made).toMatchObject({ status: "queued", rows: 0, total: null, download_url: null });
    let seen: Export | undefined;
    const look = async () => {
      seen = await shown(made);
    };
    await write(ctx, made, writersOf(interrupted(made, look)));
    expect(seen).toMatchObject({ status: "running", total: ROWS, download_url: null });
    expect(seen?.bytes).toBeGreaterThan(PIECE.length);
  });

  test("that loses a row fails the export, says so and leaves no file", async () => {
    const made = await askCsv();
    const losing: WriteFile = async function* (source, written) {
      yield* writeCsv(source, written);
      written.rows--;
    };
    expect(await write(ctx, made, writersOf(losing))).toBe("failed");
    const failed = await shown(made);
    expect(failed).toMatchObject({ status: "failed", download_url: null });
    expect(failed.status_reason).toContain(`${ROWS - 1} rows were written of ${ROWS}`);
    expect(await chunksOf(made)).toBe(0);
  });

  test("that is overtaken in the middle leaves the other's whole file", async () => {
    const made = await askCsv();
    const overtake = async () => expect(await write(ctx, made)).toBe("succeeded");
    expect(await write(ctx, made, writersOf(interrupted(made, overtake)))).toBe("lost");
    await expectWholeFile(made);
  });

  test("that stops in the middle leaves the export to another, which begins anew", async () => {
    const made = await askCsv();
    const stop = new AbortController();
    const halt = async () => stop.abort();
    await expect(write(ctx, made, writersOf(interrupted(made, halt)), stop)).rejects.toThrow();
    expect(await shown(made)).toMatchObject({ status: "running", download_url: null });
    expect(await write(ctx, made)).toBe("succeeded");
    await expectWholeFile(made);
  });

  test("that fails five times gives the export up", async () => {
    const made = await askCsv();
    const broken: WriteFile = () => {
      throw new Error("broken");
    };
    for (let at = 0; at < 5; at++) await expect(write(ctx, made, writersOf(broken))).rejects.toThrow("broken");
    expect(await write(ctx, made)).toBe("failed");
    expect((await shown(made)).status_reason).toContain("begun 5 times");
  });

  test("does an export once, however often its job comes", async () => {
    const made = await askCsv();
    expect(await write(ctx, made)).toBe("succeeded");
    const before = await shown(made);
    expect(await write(ctx, made)).toBe("lost");
    expect(await shown(made)).toEqual(before);
    await expectWholeFile(made);
  });
});

describe("cancelling", () => {
  test("ends an export that waits, and its job then does nothing", async () => {
    const made = await askCsv();
    const cancelled = await cancelExport(ctx, { exportId: made.id });
    expect(cancelled).toMatchObject({ status: "cancelled", status_reason: "Cancelled by Test Person." });
    expect(await write(ctx, made)).toBe("lost");
    expect(await cancelExport(ctx, { exportId: made.id })).toEqual(cancelled);
  });

  test("ends an export in the middle, within a few chunks, and deletes what was written", async () => {
    const made = await askCsv();
    const cancel = () => cancelExport(ctx, { exportId: made.id });
    expect(await write(ctx, made, writersOf(interrupted(made, cancel)))).toBe("lost");
    expect((await shown(made)).status).toBe("cancelled");
    expect(await chunksOf(made)).toBe(0);
    await expect(fileOf(ctx, made)).rejects.toMatchObject({ code: "export_without_file" });
  });

  test("leaves an export that has ended as it is", async () => {
    const made = await askCsv();
    await write(ctx, made);
    expect((await cancelExport(ctx, { exportId: made.id })).status).toBe("succeeded");
    await expectWholeFile(made);
  });
});

test("a file that has expired is refused and, an hour later, deleted", async () => {
  const [made, kept] = [await askCsv(), await askCsv()];
  await write(ctx, made);
  await write(ctx, kept);
  const { finished_at: finished, expires_at: expires } = await shown(made);
  expect(Date.parse(expires ?? "") - Date.parse(finished ?? "")).toBe(24 * 60 * 60 * 1000);
  const age = (hours: number) =>
    transaction((tx) =>
      tx
        .update(fileExports)
        .set({ expiresAt: sql`now() - ${hours} * interval '1 minute' * 60` })
        .where(eq(fileExports.id, idOf(ctx, made).exportId)),
    );
  await age(0.5);
  await expect(fileOf(ctx, made)).rejects.toMatchObject({ code: "export_expired", status: 410 });
  expect((await shown(made)).download_url).toBeNull();
  await tidyUp();
  expect(await chunksOf(made)).toBe(1);
  await age(1.5);
  await tidyUp();
  expect(await chunksOf(made)).toBe(0);
  await expectWholeFile(kept);
});
