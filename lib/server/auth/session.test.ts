import { eq, sql } from "drizzle-orm";
import { afterEach, expect, test, vi } from "vitest";
import { signedIn } from "@/app/api/testing/session";
import { reader, rowsOf, transaction } from "@/db/client";
import { sessions } from "@/db/schema/identity";
import { hashToken } from "@/lib/base/token";
import { findSession } from "./session";

afterEach(() => vi.unstubAllEnvs());

const tokenOf = (cookie: string | undefined) => cookie?.split("=")[1] ?? "";
const found = (cookie: string) => findSession(new Headers({ Cookie: cookie }));

test("what opens a session stands nowhere in the database, and what stands there opens none", async () => {
  const { headers, sessionId } = await signedIn();
  const cookie = headers.Cookie ?? "";
  const token = tokenOf(cookie);
  expect(token.length).toBeGreaterThanOrEqual(40);
  expect(await found(cookie)).toMatchObject({ actor: { sessionId } });
  const tables = await rowsOf<{ name: string }>(
    reader(),
    sql`select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of tables) {
    const holding = sql`select 1 as found from ${sql.identifier(name)} t where t::text like ${`%${token}%`} limit 1`;
    expect([name, await rowsOf(reader(), holding)]).toEqual([name, []]);
  }
  expect(await found(cookie.replace(token, hashToken(token)))).toBeNull();
});

test.each([
  ["has ended", { expiresAt: new Date(Date.now() - 1_000) }],
  ["nobody has asked with for a week", { lastSeenAt: new Date(Date.now() - 8 * 24 * 60 * 60 * 1_000) }],
])("a session that %s opens nothing", async (_, change) => {
  const { headers, sessionId } = await signedIn();
  await transaction((tx) => tx.update(sessions).set(change).where(eq(sessions.id, sessionId)));
  expect(await found(headers.Cookie ?? "")).toBeNull();
});

test("a session that is asked with is seen, without end until its month is over", async () => {
  const { headers, sessionId } = await signedIn();
  const seen = async () =>
    (await reader().select({ at: sessions.lastSeenAt }).from(sessions).where(eq(sessions.id, sessionId)))[0]?.at;
  const before = new Date(Date.now() - 6 * 24 * 60 * 60 * 1_000);
  await transaction((tx) => tx.update(sessions).set({ lastSeenAt: before }).where(eq(sessions.id, sessionId)));
  expect(await found(headers.Cookie ?? "")).not.toBeNull();
  await expect.poll(async () => (await seen())?.getTime() ?? 0).toBeGreaterThan(before.getTime());
});

test.each([
  ["https://prospector.example.com", "__Host-prospector.session_token", true],
  ["http://localhost:3000", "prospector.session_token", false],
])("opened at %s, the cookie is %s", async (address, name, secure) => {
  vi.stubEnv("PROSPECTOR_URL", address);
  vi.resetModules();
  const { cookieAttributes, readCookie } = await import("./cookies");
  expect(cookieAttributes("session_token", 60)).toEqual({
    name,
    secure,
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: 60,
  });
  const plain = new Headers({ Cookie: "prospector.session_token=planted" });
  expect(readCookie(plain, "session_token")).toBe(secure ? undefined : "planted");
  expect(readCookie(new Headers({ Cookie: `a=1; ${name}=own` }), "session_token")).toBe("own");
});
