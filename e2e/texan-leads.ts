import { runOnce } from "./finished-run";
import type { CallApi } from "./fixtures";

/** Makes the universities of Texas leads, Baylor University among them, by a workflow that is called so. */
export async function findTexanLeads(api: CallApi): Promise<void> {
  const criteria = { categories: ["amenity/university"], places: { regions: ["US-TX"] } };
  await runOnce(api, { name: "Texas", criteria });
}
