import { test as base, expect } from "@playwright/test";
import { createUser } from "@/lib/accounts/create-user";
import { createTestSession } from "@/lib/accounts/testing/workspace";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { newId } from "@/lib/base/ids";
import { type Role, SCOPES, type Scope } from "@/lib/contract/scopes";
import { setRole } from "@/lib/members/set-role";

export const PASSWORD = "correct horse battery";
export const API = "/api/public/v1/prospector";

export type Person = {
  email: string;
  workspaceId: string;
  workspaceName: string;
  cookie: { name: string; value: string };
};

type PersonOptions = { role?: Role; workspaceName?: string; name?: string };

/** A person in a workspace of their own, or in the one that has this name. */
export async function makePerson(options: PersonOptions = {}): Promise<Person> {
  const email = `${newId()}@example.com`;
  const workspaceName = options.workspaceName ?? `Team ${newId().slice(-6)}`;
  const { workspaceId, userId } = await createUser({
    email,
    password: PASSWORD,
    name: options.name ?? "Ada Byron",
    workspaceName,
  });
  if (options.role && options.role !== "owner") await setRole({ email, role: options.role });
  const { name, value } = await createTestSession(userId);
  return { email, workspaceId, workspaceName, cookie: { name, value } };
}

type Answer = {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any property of an answer that it then asserts on
  body: any;
  headers: Record<string, string>;
};
export type CallApi = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>;

/** Calls the API with a key. */
export const apiWith =
  (baseURL: string, key: string): CallApi =>
  async (method, path, { body, headers } = {}) => {
    const response = await fetch(`${baseURL}${API}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json(), headers: Object.fromEntries(response.headers) };
  };

type Fixtures = {
  newPerson: (options?: PersonOptions) => Promise<Person>;
  /** A new key of this person. */
  keyOf: (person: Person, scopes?: readonly Scope[]) => Promise<string>;
  /** Calls the API with a new key of this person. */
  apiOf: (person: Person, scopes?: readonly Scope[]) => Promise<CallApi>;
  /** Somebody who is signed in in this test's browser. */
  person: Person;
  /** Holds in every test: no page asks for what its policy forbids. */
  isWithinPolicy: undefined;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from the pattern
  newPerson: async ({}, use) => use(makePerson),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from the pattern
  keyOf: async ({}, use) =>
    use(({ email }, scopes = SCOPES) => createKeyForMember({ email, name: "Browser tests", scopes: [...scopes] })),
  apiOf: async ({ baseURL, keyOf }, use) =>
    use(async (person, scopes = SCOPES) => {
      return apiWith(baseURL ?? "", await keyOf(person, scopes));
    }),
  person: async ({ context, baseURL }, use) => {
    const person = await makePerson();
    await context.addCookies([{ ...person.cookie, url: baseURL ?? "" }]);
    await use(person);
  },
  isWithinPolicy: [
    async ({ context }, use) => {
      const refused: string[] = [];
      context.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) refused.push(message.text());
      });
      await use(undefined);
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
