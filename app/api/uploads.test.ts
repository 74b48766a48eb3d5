import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { claimUpload, type HeldUpload, updateHeldUpload } from "@/db/queries/uploads";
import { fromTypeId } from "@/lib/base/ids";
import { UPLOAD_PART_BYTES } from "@/lib/contract/upload-limits";
import type { Upload } from "@/lib/contract/uploads";
import { finishRun, PACES } from "@/lib/engine/testing/runs";
import { writeExport } from "@/lib/exports/write-export";
import { workOnUpload } from "@/lib/uploads/work-on-upload";
import { type Api, createApi } from "./testing/api";
import { directoryOf } from "./testing/directory-of";
import { sendFile, step, workOn } from "./testing/uploads";

const LIST = [
  "Company,Website,Phone,City,State,Account tier",
  "Oak Street Bakery,https://oakstreet-bakery.com,+1 512 471 3434,Austin,TX,Gold",
  "Iron Works Gym,ironworks-gym.com,12,Austin,Texas,Silver",
  ",,,,,",
  "Oak Street Bakery,oakstreet-bakery.com,+1 512 471 3434,Austin,TX,Gold",
  ",,+1 512 471 3434,Austin,TX,",
].join("\r\n");

const imported = async (api: Api, list: string, more = {}) => {
  const upload = await sendFile(api, list, more);
  await step(api, upload, "checkUpload");
  return step(api, upload, "importUpload");
};

test("a list is looked at, checked, imported, searched in and undone", async () => {
  const api = await createApi();
  const before = await directoryOf(api);
  const sent = await sendFile(api, LIST, { name: "Customers" });
  expect(sent).toMatchObject({ status: "received", name: "Customers", source: null, counts: null });
  expect(sent.reading).toMatchObject({ format: "csv", encoding: "utf-8", delimiter: ",", header_line: 1 });
  expect(sent.columns.map(({ field, use }) => field ?? use)).toEqual([
    "name",
    "website",
    "phone",
    "city",
    "region",
    "own",
  ]);
  const params = { upload_id: sent.id };
  const preview = (await api.call("previewUpload", { params })).body.data;
  expect(preview.map(({ line }: { line: number }) => line)).toEqual([2, 3, 5, 6]);
  await api.call("updateUpload", { params, body: { default_country: "US" } });
  const checked = await step(api, sent, "checkUpload");
  expect(checked).toMatchObject({ status: "checked", status_reason: null });
  expect(checked.counts).toMatchObject({ read: 4, new: 2, changed: 0, same: 0, duplicate: 1, refused: 1, emptied: 1 });
  expect(await directoryOf(api)).toEqual(before);
  const rows = async (outcome: string) =>
    (await api.call("listUploadRows", { params, query: { outcome } })).body.data.map(
      ({ line }: { line: number }) => line,
    );
  expect([await rows("new"), await rows("duplicate"), await rows("refused"), await rows("faulty")]).toEqual([
    [2, 3],
    [5],
    [6],
    [3],
  ]);
  const done = await step(api, sent, "importUpload");
  expect(done).toMatchObject({ status: "imported", source: expect.any(String) });
  const sources = (await api.call("listSources")).body.data;
  expect(sources.find(({ key }: { key: string }) => key === done.source)).toMatchObject({
    name: "Customers",
    kind: "list",
    companies: 2,
    with: { phone: 1, website: 2, email: 0, address: 0 },
    countries: ["US"],
  });
  const criteria = { sources: [done.source], places: { regions: ["US-TX"] } };
  expect((await api.call("previewCriteria", { body: { criteria } })).body.data.new).toBe(2);
  const workflow = (await api.call("createWorkflow", { body: { criteria } })).body.data;
  const run = (await api.call("startRun", { params: { workflow_id: workflow.id } })).body.data;
  await finishRun({ workspaceId: api.workspaceId, runId: fromTypeId("run", run.id) }, PACES.sorted);
  const results = (await api.call("listResults", { params: { run_id: run.id } })).body.data;
  expect(results.map(({ company_name }: { company_name: string }) => company_name).sort()).toEqual([
    "Iron Works Gym",
    "Oak Street Bakery",
  ]);
  const undone = await step(api, sent, "undoUpload");
  expect(undone.status).toBe("undone");
  expect((await api.call("listLeads")).body.data).toHaveLength(2);
  expect(await directoryOf(api)).toEqual(before);
});

test("the same list again changes nothing, and a newer one only what it says", async () => {
  const api = await createApi();
  const first = await imported(api, LIST);
  const source = String(first.source);
  const again = await sendFile(api, LIST, { source });
  expect((await step(api, again, "checkUpload")).counts).toMatchObject({ new: 0, changed: 0, same: 2 });
  const newer = LIST.replace("Gold", "Platinum").replace("+1 512 471 3434", "");
  const reordered = newer.split("\r\n");
  reordered.splice(1, 2, ...reordered.slice(1, 3).reverse());
  const second = await sendFile(api, reordered.join("\r\n"), { source });
  expect((await step(api, second, "checkUpload")).counts).toMatchObject({ new: 0, changed: 1, same: 1 });
  const before = await directoryOf(api);
  await step(api, second, "importUpload");
  const tally = (await api.call("listSources")).body.data.find(({ key }: { key: string }) => key === source);
  // Empty never erases.
  expect(tally).toMatchObject({ companies: 2, with: { phone: 1 } });
  await step(api, second, "undoUpload");
  expect(await directoryOf(api)).toEqual(before);
});

test("a list that takes another's place removes what it has not, until that is undone", async () => {
  const api = await createApi();
  const first = await imported(api, LIST);
  const before = await directoryOf(api);
  const shorter = `${LIST.split("\r\n").slice(0, 2).join("\r\n")}\r\n`;
  const second = await sendFile(api, shorter, { source: String(first.source) });
  await api.call("updateUpload", { params: { upload_id: second.id }, body: { mode: "replace" } });
  expect((await step(api, second, "checkUpload")).counts).toMatchObject({ same: 1, removed: 1 });
  await step(api, second, "importUpload");
  const companies = async () =>
    (await api.call("listSources")).body.data.find(({ key }: { key: string }) => key === first.source)?.companies;
  expect(await companies()).toBe(1);
  await step(api, second, "undoUpload");
  expect(await companies()).toBe(2);
  expect(await directoryOf(api)).toEqual(before);
});

test("a file comes in parts, in any order and twice, and only whole", async () => {
  const api = await createApi();
  const rows = Array.from({ length: 60_000 }, (_, at) => `Company number ${at},c${at}.com,Somewhere in Texas`);
  const bytes = Buffer.from(["name,website,note", ...rows].join("\n"));
  const created = await api.call("createUpload", { body: { file_name: "big.csv", bytes: bytes.length } });
  const { id, file }: Upload = created.body.data;
  expect(file.parts).toBeGreaterThan(1);
  const send = (part: number, raw = bytes.subarray((part - 1) * UPLOAD_PART_BYTES, part * UPLOAD_PART_BYTES)) =>
    api.call("sendUploadPart", { params: { upload_id: id, part: String(part) }, raw });
  expect((await send(file.parts)).body.data.file.missing_parts).not.toContain(file.parts);
  expect((await send(1, bytes.subarray(0, 10))).status).toBe(400);
  expect((await send(file.parts + 1, bytes.subarray(0, 10))).status).toBe(400);
  expect((await send(1, Buffer.alloc(UPLOAD_PART_BYTES + 1))).status).toBe(413);
  for (let part = 1; part < file.parts; part++) await send(part);
  const whole: Upload = (await send(1)).body.data;
  expect([whole.status, whole.file.missing_parts]).toEqual(["received", []]);
  const checked = await step(api, whole, "checkUpload");
  expect(checked.counts).toMatchObject({ read: 60_000, new: 60_000 });
});

test("what is no table is unreadable, and says why", async () => {
  const api = await createApi();
  const sent = await sendFile(api, Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"));
  expect(sent.status).toBe("unreadable");
  expect(sent.status_reason).toMatch(/./);
  const refused = await api.call("checkUpload", { params: { upload_id: sent.id } });
  expect([refused.status, refused.body.error.code]).toEqual([409, "upload_not_ready"]);
});

test("refused rows come back as a file that can be mended and sent again", async () => {
  const api = await createApi();
  const upload = await sendFile(api, LIST);
  await step(api, upload, "checkUpload");
  const file = await api.call("downloadRefusedRows", { params: { upload_id: upload.id } });
  expect(file.status).toBe(200);
  const [header, row] = String(file.body).split("\r\n");
  expect(header).toMatch(/Company,Website,Phone,City,State,Account tier,Line in the file,Why it was refused$/);
  expect(row).toContain(",6,");
  const mended = String(file.body).replace('\r\n"",""', "\r\nMended Ltd,mended-ltd.com");
  expect(mended).not.toBe(file.body);
  const again = await sendFile(api, mended);
  expect(again.columns.slice(-2).map(({ use }) => use)).toEqual(["left_out", "left_out"]);
  expect((await step(api, again, "checkUpload")).counts).toMatchObject({ read: 1, new: 1, refused: 0 });
});

test("who cancels a check finds the upload as it was before, and a worker that goes on keeps nothing", async () => {
  const api = await createApi();
  const upload = await sendFile(api, LIST);
  const params = { upload_id: upload.id };
  await api.call("checkUpload", { params });
  const cancelled = (await api.call("cancelUpload", { params })).body.data;
  expect(cancelled).toMatchObject({ status: "received", status_reason: expect.stringMatching(/^Cancelled/) });
  expect(await workOn(api, upload)).toBe("lost");
  expect((await step(api, upload, "checkUpload")).status).toBe("checked");
});

test("two companies of one name and place are told apart by their numbers in a register", async () => {
  const api = await createApi();
  const list =
    "EIN,Name,Street,City,State\n10-0000001,Lions Club,1 Main St,Austin,TX\n10-0000002,Lions Club,1 Main St,Austin,TX";
  const sent = await sendFile(api, list);
  await api.call("updateUpload", { params: { upload_id: sent.id }, body: { default_country: "US" } });
  expect((await step(api, sent, "checkUpload")).counts).toMatchObject({ new: 2, duplicate: 0 });
});

test("an import that is stopped in the middle leaves nothing, and another worker does it whole", async () => {
  const api = await createApi();
  const upload = await sendFile(api, LIST);
  await step(api, upload, "checkUpload");
  const before = await directoryOf(api);
  const params = { upload_id: upload.id };
  await api.call("importUpload", { params });
  const stopped = AbortSignal.abort(new Error("the worker stops"));
  const id = { workspaceId: api.workspaceId, uploadId: fromTypeId("upload", upload.id) };
  await expect(workOnUpload(id, stopped)).rejects.toThrow("the worker stops");
  expect((await api.call("getUpload", { params })).body.data.status).toBe("importing");
  expect(await directoryOf(api)).toEqual(before);
  expect([await workOn(api, upload), await workOn(api, upload)]).toEqual(["ended", "lost"]);
  expect(await directoryOf(api)).toHaveLength(2);
});

test("another workspace's list is none to bring up to date", async () => {
  const theirs = await imported(await createApi(), LIST);
  const api = await createApi();
  const ask = (source: string) => api.call("createUpload", { body: { file_name: "list.csv", bytes: 10, source } });
  const [foreign, never, shared] = [await ask(String(theirs.source)), await ask("never-was"), await ask("starter")];
  for (const { status, body } of [foreign, never, shared]) {
    expect([status, body.error]).toEqual([400, never.body.error]);
  }
});

test("companies of a list that may not leave are in no export", async () => {
  const api = await createApi();
  const sent = await sendFile(api, LIST);
  await api.call("updateUpload", { params: { upload_id: sent.id }, body: { may_export: false } });
  await step(api, sent, "checkUpload");
  const { source } = await step(api, sent, "importUpload");
  const workflow = (await api.call("createWorkflow", { body: { criteria: { sources: [source] } } })).body.data;
  const run = (await api.call("startRun", { params: { workflow_id: workflow.id } })).body.data;
  await finishRun({ workspaceId: api.workspaceId, runId: fromTypeId("run", run.id) }, PACES.sorted);
  const exported = async () => {
    const made = (await api.call("createExport", { body: { of: "leads", format: "csv" } })).body.data;
    await writeExport({ workspaceId: api.workspaceId, exportId: fromTypeId("export", made.id) }, AbortSignal.any([]));
    return (await api.call("getExport", { params: { export_id: made.id } })).body.data;
  };
  expect(await exported()).toMatchObject({ status: "succeeded", rows: 0, total: 0 });
});

test("a worker that held work which was cancelled holds none that is asked for anew", async () => {
  const api = await createApi();
  const upload = await sendFile(api, LIST);
  const params = { upload_id: upload.id };
  const f = { workspaceId: api.workspaceId, uploadId: fromTypeId("upload", upload.id) };
  const claim = async () => {
    await api.call("checkUpload", { params });
    const row = await transaction((tx) => claimUpload(tx, f));
    return { ...f, fence: row?.fence ?? 0 };
  };
  const stalled = await claim();
  await api.call("cancelUpload", { params });
  const working = await claim();
  const holds = (held: HeldUpload) => transaction((tx) => updateHeldUpload(tx, held, { rowsDone: 1 }));
  expect([await holds(stalled), await holds(working)]).toEqual([false, true]);
});
