import { queryOptions } from "@tanstack/react-query";
import type { Preferences, PreferencesRequest } from "@/lib/contract/preferences";
import { callTagged } from "./call";
import { CallError } from "./call-error";
import { queryClient } from "./query-client";

type Tagged = { preferences: Preferences; etag: string | null };
type Change = (now: Preferences) => PreferencesRequest;

const ATTEMPTS_MAX = 5;

let known: Tagged | null = null;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

function keep(answer: { answer: { data: Preferences }; etag: string | null }): Tagged {
  known = { preferences: answer.answer.data, etag: answer.etag };
  return known;
}

export const preferencesQuery = () =>
  queryOptions({
    queryKey: ["preferences"],
    queryFn: async ({ signal }) => keep(await callTagged("getPreferences", { signal })).preferences,
    staleTime: 60_000,
  });

async function send(change: Change): Promise<Preferences> {
  for (let attempt = 1; ; attempt += 1) {
    const { preferences, etag } = known ?? keep(await callTagged("getPreferences"));
    try {
      const body = change(preferences);
      return keep(await callTagged("updatePreferences", { body, ifMatch: etag ?? "*", keepalive: true })).preferences;
    } catch (error) {
      const isRaced = error instanceof CallError && error.code === "revision_conflict";
      if (!isRaced || attempt === ATTEMPTS_MAX) throw error;
      known = null;
    }
  }
}

/**
 * Changes one's preferences: at once for this page, and of what they are by then on the server, so that what another
 * device has changed meanwhile stays changed. One change follows the other.
 */
export async function changePreferences(change: Change): Promise<void> {
  const client = queryClient();
  const { queryKey } = preferencesQuery();
  client.setQueryData(queryKey, (now) => now && { ...now, ...settled(change(now)) });
  waiting += 1;
  const sent = last.then(() => send(change));
  last = sent.catch(() => undefined);
  const preferences = await sent.finally(() => {
    waiting -= 1;
  });
  if (waiting === 0) client.setQueryData(queryKey, preferences);
}

function settled({ single_keys, ...tables }: PreferencesRequest): Partial<Preferences> {
  const said = Object.entries(tables).filter(([, query]) => query !== undefined);
  return {
    ...(single_keys !== undefined && { single_keys: single_keys ?? true }),
    ...Object.fromEntries(said.map(([field, query]) => [field, query ?? ""])),
  };
}
