import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { reader } from "@/db/client";
import { tries } from "@/db/schema/tries";
import { AppError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import { hashToken } from "@/lib/base/token";
import { createUser } from "./create-user";
import { openSession } from "./open-session";
import { letTriesPass, newTestAddress } from "./testing/workspace";

const calls = vi.hoisted(() => ({ count: 0 }));
// Counted, and quick: how long hashing takes is not what is asked here.
vi.mock("@better-auth/utils/password", () => ({
  hashPassword: async (password: string) => `hash:${password}`,
  verifyPassword: async (hash: string, password: string) => {
    calls.count += 1;
    return hash === `hash:${password}`;
  },
}));

const PASSWORD = "correct horse battery";
const NOWHERE = { address: null, userAgent: null };

beforeEach(() => {
  calls.count = 0;
});

async function somebody(): Promise<{ email: string }> {
  const email = `${newId()}@example.com`;
  await createUser({ email, password: PASSWORD, workspaceName: newId() });
  return { email };
}

type Asked = { password?: string; address?: string | null; device?: string };

/** What came of it: the error's code, words and seconds; null for a session. */
async function trySignIn(email: string, { password = "wrong", address = null, device }: Asked = {}) {
  try {
    await openSession({ email, password }, { ...NOWHERE, address, device });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, message: error.message, seconds: Number(error.headers["Retry-After"] ?? 0) };
  }
}

async function failures(email: string, count: number, asked: Asked = {}): Promise<void> {
  for (let nth = 0; nth < count; nth++)
    expect(await trySignIn(email, asked)).toMatchObject({ code: "unauthenticated" });
}

const keyOf = (email: string) => `account:${hashToken(email)}`;

/** A web process of its own that guesses once it is told to. */
function startGuesser(email: string, count: number) {
  const args = ["--conditions=react-server", "--import", "tsx", "lib/accounts/testing/guess.ts", email, `${count}`];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => (await lines.next()).value ?? "";
  return {
    ready: nextLine(),
    go: () => child.stdin.end(),
    outcomes: async () => JSON.parse(await nextLine()) as string[],
  };
}

test("of sixty wrong passwords at once over two processes five are looked at, and then the right one waits too", async () => {
  const { email } = await somebody();
  const guessers = [startGuesser(email, 30), startGuesser(email, 30)];
  await Promise.all(guessers.map(({ ready }) => ready));
  for (const { go } of guessers) go();
  const outcomes = (await Promise.all(guessers.map(({ outcomes }) => outcomes()))).flat();
  const looked = outcomes.filter((code) => code === "unauthenticated");
  expect([outcomes.length, looked.length]).toEqual([60, 5]);
  await letTriesPass(keyOf(email), -45);
  const refused = await trySignIn(email, { password: PASSWORD });
  expect(refused).toMatchObject({ code: "rate_limited" });
  expect(refused?.seconds).toBeGreaterThan(0);
  expect(refused?.seconds).toBeLessThanOrEqual(60);
  expect(refused?.message).toMatch(/^Too many tries\. Try again in \d+ seconds?\.$/);
});

test("each failure after those waits twice as long, to a quarter of an hour, and what is refused counts nothing", async () => {
  const { email } = await somebody();
  await failures(email, 5);
  const waits: number[] = [];
  for (let nth = 0; nth < 9; nth++) {
    const [row] = await reader()
      .select({ lastAt: tries.lastAt, freeAt: tries.freeAt })
      .from(tries)
      .where(eq(tries.key, keyOf(email)));
    const wait = row ? Math.round((row.freeAt.getTime() - row.lastAt.getTime()) / 1000) : 0;
    waits.push(wait);
    expect(await trySignIn(email)).toMatchObject({ code: "rate_limited" });
    await letTriesPass(keyOf(email), wait);
    await failures(email, 1);
  }
  expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
});

test("an account that is not there is answered, counted and hashed for as one that is", async () => {
  const [there, nowhere] = [(await somebody()).email, `${newId()}@example.com`];
  const told = async (email: string) => {
    const answers = [];
    for (let nth = 0; nth < 6; nth++) answers.push(await trySignIn(email));
    return answers.map((answer) => [answer?.code, answer?.message.replace(/\d+/, "15")]);
  };
  const known = await told(there);
  const hashed = calls.count;
  expect(await told(nowhere)).toEqual(known);
  expect([hashed, calls.count]).toEqual([5, 10]);
  expect(known.map(([code]) => code)).toEqual([...Array(5).fill("unauthenticated"), "rate_limited"]);
});

test("however an address is written, it is one account", async () => {
  const { email } = await somebody();
  await failures(email, 4);
  await failures(` ${email.toUpperCase()} `, 1);
  expect(await trySignIn(email)).toMatchObject({ code: "rate_limited" });
});

test("strangers who guess do not lock out the owner's own browser, nor does it lend them tries", async () => {
  const { email } = await somebody();
  const { device } = await openSession({ email, password: PASSWORD }, NOWHERE);
  await failures(email, 5);
  expect(await trySignIn(email)).toMatchObject({ code: "rate_limited" });
  expect(await trySignIn(email, { password: PASSWORD, device })).toBeNull();
  expect(await trySignIn(email, { device: "made up" })).toMatchObject({ code: "rate_limited" });
  const other = await somebody();
  await failures(other.email, 5, { device });
  expect(await trySignIn(other.email, { device })).toMatchObject({ code: "rate_limited" });
  await failures(email, 10, { device });
  expect(await trySignIn(email, { password: PASSWORD, device })).toMatchObject({ code: "rate_limited" });
});

test("a right password takes back its own try, and none of those before it", async () => {
  const { email } = await somebody();
  await failures(email, 4);
  for (let nth = 0; nth < 3; nth++) expect(await trySignIn(email, { password: PASSWORD })).toBeNull();
  await failures(email, 1);
  expect(await trySignIn(email, { password: PASSWORD })).toMatchObject({ code: "rate_limited" });
});

test("a day without a try forgets the account's failures", async () => {
  const { email } = await somebody();
  await failures(email, 5);
  await letTriesPass(keyOf(email), 25 * 60 * 60);
  await failures(email, 4);
  expect(await trySignIn(email, { password: PASSWORD })).toBeNull();
});

test("one address that tries many accounts waits, with its whole network, and others do not", async () => {
  const [address, elsewhere] = [newTestAddress(), newTestAddress()];
  for (let nth = 0; nth < 20; nth++) await failures(`${newId()}@example.com`, 1, { address });
  const { email } = await somebody();
  const neighbour = address.replace(/::1$/, "::2");
  for (const from of [address, neighbour]) {
    expect(await trySignIn(email, { password: PASSWORD, address: from })).toMatchObject({ code: "rate_limited" });
  }
  expect(await trySignIn(email, { password: PASSWORD, address: elsewhere })).toBeNull();
});

test("a password too long to be anybody's is refused as any other", async () => {
  const { email } = await somebody();
  expect(await trySignIn(email, { password: "x".repeat(100_000) })).toMatchObject({ code: "unauthenticated" });
});
