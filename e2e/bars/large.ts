import { createUser } from "@/lib/accounts/create-user";
import { createTestSession } from "@/lib/accounts/testing/workspace";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { newId } from "@/lib/base/ids";
import { SCOPES } from "@/lib/contract/scopes";
import { API, type CallApi, PASSWORD } from "../fixtures";

export const COMPANIES = 100_000;
/** Of the made-up companies that `npm run e2e -- --bars` puts into the directory. */
export const GENERATED = "generated";

export type Team = { email: string; cookie: { name: string; value: string }; key: string; api: CallApi };

/** A workspace of its own, for all that is measured of one kind. */
export async function newTeam(baseURL: string): Promise<Team> {
  const email = `${newId()}@example.com`;
  const { userId } = await createUser({
    email,
    password: PASSWORD,
    name: "Ada Byron",
    workspaceName: `Bars ${newId().slice(-6)}`,
  });
  const { name, value } = await createTestSession(userId);
  const key = await createKeyForMember({ email, name: "Bars", scopes: [...SCOPES] });
  const api: CallApi = async (method, path, { body, headers } = {}) => {
    const response = await fetch(`${baseURL}${API}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json(), headers: Object.fromEntries(response.headers) };
  };
  return { email, cookie: { name, value }, key, api };
}

/** A workflow over all made-up companies; each is a record of its own, so that about 100,000 come of it. */
export async function largeWorkflow(api: CallApi): Promise<string> {
  const criteria = { sources: [GENERATED], limit: COMPANIES };
  return (await api("POST", "/workflows", { body: { name: "All that there is", criteria } })).body.data.id;
}
