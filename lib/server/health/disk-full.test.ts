import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { disconnect } from "@/db/client";
import { migrate } from "@/db/migrate";
import { secureTenants } from "@/db/secure-tenants";
import { log } from "@/lib/base/log";
import { prepareQueue } from "@/lib/queue/prepare-queue";
import { QUEUE_SCHEMA } from "@/lib/queue/queue-options";
import { acquirePostgres, type EmbeddedPostgres } from "@/scripts/database/postgres/embedded-postgres";

const MEGABYTES = 400;
const disk = mkdtempSync(join(tmpdir(), "prospector-full-"));
const ballast = join(disk, "ballast");
const isMounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m`, "tmpfs", disk]).status === 0;
let server: EmbeddedPostgres | undefined;

beforeAll(async () => {
  if (!isMounted) return;
  chmodSync(disk, 0o755);
  server = await acquirePostgres(join(disk, "data"), { durable: false });
  process.env.DATABASE_URL = server.url;
  await migrate(server.url);
  await prepareQueue();
  await secureTenants(server.url, QUEUE_SCHEMA);
});
afterAll(async () => {
  await disconnect();
  rmSync(ballast, { force: true });
  await server?.release();
  if (isMounted) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

function fill(): void {
  for (let bytes = 1 << 20; bytes >= 4096; bytes >>= 1) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(bytes), { flag: "a" });
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
  }
}

test.skipIf(!isMounted)(
  "a full disk is told of as what it is, and what was refused goes on once there is room",
  async () => {
    const { createApi } = await import("@/app/api/testing/api");
    const { ready } = await import("./ready");
    const api = await createApi();
    const keywords = Array.from({ length: 50 }, (_, nth) => `${"keyword".repeat(10)} ${nth}`);
    const create = () =>
      api.call("createWorkflow", { body: { name: "Full", criteria: { keywords: { include: keywords } } } });
    const told = vi.spyOn(log, "error");
    expect((await create()).status).toBe(200);
    expect(await ready()).toEqual({ status: "ready" });

    fill();
    let refused = await create();
    for (let nth = 0; nth < 500 && refused.status === 200; nth++) refused = await create();
    expect([refused.status, refused.body.error]).toEqual([
      503,
      { code: "unavailable", message: "The database has no room left on its disk. Try again." },
    ]);
    expect(told).toHaveBeenCalledWith(
      expect.objectContaining({ trouble: "disk_full", err: expect.anything() }),
      "The database has no room left on its disk.",
    );
    expect(await ready()).toEqual({ status: "not_ready", reasons: ["The database has no room left on its disk."] });
    expect((await api.call("listWorkflows")).status).toBe(200);

    rmSync(ballast);
    expect(await ready()).toEqual({ status: "ready" });
    expect((await create()).status).toBe(200);
  },
);
