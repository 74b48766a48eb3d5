import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { SCOPES } from "@/lib/contract/scopes";
import { apiWith, type CallApi, makePerson, type Person } from "../fixtures";

export const COMPANIES = 100_000;
/** Of the made-up companies that `npm run e2e -- --bars` puts into the directory. */
export const GENERATED = "generated";

export type Team = Person & { key: string; api: CallApi };

/** A workspace of its own, for all that is measured of one kind: a fixture would be another for each test. */
export async function newTeam(baseURL: string): Promise<Team> {
  const person = await makePerson();
  const key = await createKeyForMember({ email: person.email, name: "Bars", scopes: [...SCOPES] });
  return { ...person, key, api: apiWith(baseURL, key) };
}

/** A workflow over all made-up companies; each is a record of its own, so that about 100,000 come of it. */
export async function largeWorkflow(api: CallApi): Promise<string> {
  const criteria = { sources: [GENERATED], limit: COMPANIES };
  return (await api("POST", "/workflows", { body: { name: "All that there is", criteria } })).body.data.id;
}
