import { runOnce } from "./finished-run";
import type { CallApi } from "./fixtures";
import { LeadActor } from "./fuzz/lead-actor";
import { testSequences } from "./fuzz/run-sequences";

const STATUSES = 5;
const OWNERS = 3;
const PAGE = 50;

async function newLeads(api: CallApi): Promise<string[]> {
  const criteria = { categories: ["amenity/university"], places: { countries: ["US"] }, limit: PAGE };
  await runOnce(api, { criteria });
  const { data } = (await api("GET", `/leads?limit=${PAGE}`)).body;
  return data.map(({ id }: { id: string }) => id);
}

testSequences(
  "two people at one lead, with Back and Forward, reloads and failures, lose nothing that was called saved",
  {
    about: "Lead panel",
    ofLists: /the tags/,
    actor: LeadActor,
    prepare: async (api) => {
      let leads: string[] = [];
      return {
        make: async () => {
          if (leads.length === 0) leads = await newLeads(api);
          return leads.shift() ?? "";
        },
        read: async (id) => {
          const { status, owner, tags, notes } = (await api("GET", `/leads/${id}`)).body.data;
          return { items: tags, values: { status, owner: owner?.id ?? "", "pinned note": notes ?? "" } };
        },
      };
    },
    deeds: (actor, { pick, next, mine }) => ({
      "add tag": () => actor.addTag(next()),
      "type tag": () => actor.typeTag(next()),
      "set notes": () => actor.setNotes(`Notes ${next()}`),
      "set other notes": () => actor.setNotes(`Notes ${next()}\n${next()}`),
      "choose status": () => actor.choose("Status", pick([...Array(STATUSES).keys()])),
      "choose owner": () => actor.choose("Owner", pick([...Array(OWNERS).keys()])),
      ...(mine.length > 0 && { "remove tag": () => actor.removeTag(pick(mine)) }),
    }),
    moves: (actor) => ({ "close and open": () => actor.closeAndOpen() }),
  },
);
