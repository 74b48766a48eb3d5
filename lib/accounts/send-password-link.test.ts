import { sql } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { reader, rowsOf } from "@/db/client";
import { newId } from "@/lib/base/ids";
import { hashToken } from "@/lib/base/token";
import { requestPasswordLink } from "./request-password-link";
import { openPasswordLink, resetPassword } from "./reset-password";
import { sendPasswordLink } from "./send-password-link";
import { createTestPerson } from "./testing/person";
import { letTriesPass, newTestAddress } from "./testing/workspace";

type Received = { to: string[]; text: string };
const received: Received[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(chunks).toString("utf8").replaceAll("=\r\n", "").replaceAll("=3D", "="),
      });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  process.env.PROSPECTOR_SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.PROSPECTOR_MAIL_FROM = "Prospector <prospector@example.com>";
});

afterAll(() => new Promise<void>((closed) => server.close(closed)));

async function jobsFor(email: string): Promise<number> {
  const rows = await rowsOf(
    reader(),
    sql`select 1 as found from pgboss.job where name = 'send-password-link' and data ->> 'email' = ${email}`,
  );
  return rows.length;
}

test("who has the address gets a link that works, and who has none gets nothing", async () => {
  const { email } = await createTestPerson();
  const nobody = `${newId()}@example.com`;
  await sendPasswordLink({ email });
  await sendPasswordLink({ email: nobody });
  expect(received.filter(({ to }) => to.includes(nobody))).toEqual([]);
  const [mail, ...more] = received.filter(({ to }) => to.includes(email));
  expect(more).toEqual([]);
  expect(mail?.text).toContain("From: Prospector <prospector@example.com>");
  const token = /\/reset-password\?token=([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await openPasswordLink({ token, address: null })).toMatchObject({ email });
  await resetPassword({ token, password: "seven purple lamps sing" }, { address: null, userAgent: null });
});

test("asking is answered alike for an address that nobody has, and a mailbox is sent no more than three", async () => {
  const { email } = await createTestPerson();
  const nobody = `${newId()}@example.com`;
  for (const asked of [email, nobody]) {
    const answers = [];
    for (let nth = 0; nth < 5; nth++) {
      answers.push(await requestPasswordLink({ email: ` ${asked.toUpperCase()} `, address: null }));
    }
    expect(answers).toEqual(Array(5).fill({ email: asked }));
    expect(await jobsFor(asked)).toBe(3);
  }
  await letTriesPass(`mail:${hashToken(email)}`, 300);
  await requestPasswordLink({ email, address: null });
  expect(await jobsFor(email)).toBe(4);
});

test("one address that asks for many waits", async () => {
  const address = newTestAddress();
  const ask = () => requestPasswordLink({ email: `${newId()}@example.com`, address });
  for (let nth = 0; nth < 5; nth++) await ask();
  await expect(ask()).rejects.toMatchObject({
    code: "rate_limited",
    headers: { "Retry-After": expect.stringMatching(/^[1-9]\d?$/) },
  });
});

test("what is no address is refused beside its field", async () => {
  await expect(requestPasswordLink({ email: "ada", address: null })).rejects.toMatchObject({
    code: "invalid_request",
    details: [{ path: "email" }],
  });
});
