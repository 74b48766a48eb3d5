import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { disconnect, reader, rowsOf } from "@/db/client";
import { requestPasswordLink } from "@/lib/accounts/request-password-link";
import { openPasswordLink } from "@/lib/accounts/reset-password";
import { createTestPerson } from "@/lib/accounts/testing/person";
import { newId } from "@/lib/base/ids";
import { stopSender } from "@/lib/queue/stop-sender";
import { createTestDatabase, type TestDatabase } from "@/scripts/test/test-database";
import { startWorkerProcess, type WorkerProcess } from "./testing/process";

const OFTEN = { interval: 50 };
const mails: { to: string[]; text: string }[] = [];
let refusals = 0;
let database: TestDatabase;
let worker: WorkerProcess;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo(_, __, done) {
    if (refusals === 0) return done();
    refusals--;
    done(Object.assign(new Error("Try again later"), { responseCode: 451 }));
  },
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const text = Buffer.concat(chunks).toString("utf8").replaceAll("=\r\n", "").replaceAll("=3D", "=");
      mails.push({ to: envelope.rcptTo.map(({ address }) => address), text });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  vi.stubEnv("PROSPECTOR_SMTP_URL", `smtp://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
  // A database of its own: no other test's worker takes the job.
  database = await createTestDatabase(".data/test");
  vi.stubEnv("DATABASE_URL", database.url);
  worker = await startWorkerProcess(database.url);
});
afterAll(async () => {
  await worker?.end("SIGKILL");
  await stopSender();
  await disconnect();
  await database.drop();
  await new Promise<void>((closed) => server.close(closed));
});

const mailsTo = (email: string) => mails.filter(({ to }) => to.includes(email));
const jobs = () =>
  rowsOf<{ state: string; kept: string }>(
    reader(),
    sql`select state::text, (data::text || coalesce(output::text, '')) as kept from pgboss.job where name = 'send-password-link'`,
  );

test("a running worker sends one link that works, once the mail server takes it, and keeps none of it", async () => {
  refusals = 1;
  const [{ email }, nobody] = [await createTestPerson(), `${newId()}@example.com`];
  for (const asked of [nobody, email]) await requestPasswordLink({ email: asked, address: null });
  await expect.poll(() => mailsTo(email).length, OFTEN).toBe(1);
  await expect.poll(async () => (await jobs()).map(({ state }) => state), OFTEN).toEqual(["completed", "completed"]);
  expect([mailsTo(email).length, mailsTo(nobody).length, refusals]).toEqual([1, 0, 0]);
  const token = /\/reset-password\?token=([\w-]+)/.exec(mailsTo(email)[0]?.text ?? "")?.[1] ?? "none";
  expect(await openPasswordLink({ token, address: null })).toMatchObject({ email });
  expect(JSON.stringify(await jobs())).not.toContain(token);
});
