import { useQuery } from "@tanstack/react-query";
import fc from "fast-check";
import { useMemo, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toStoredLead } from "@/lib/client/lead-form";
import { leadSavers } from "@/lib/client/lead-savers";
import { leadQuery, type TaggedLead } from "@/lib/client/leads";
import { queryClient } from "@/lib/client/query-client";
import { type Asked, heldServer } from "@/lib/client/testing/held-server";
import { leadOf } from "@/lib/client/testing/lead-of";
import { renderHook } from "@/lib/client/testing/render-hook";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import type { LeadDetail } from "@/lib/contract/leads";
import { useSaver } from "./use-saver";

const REST_MS = 1_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

/** What a lead's panel shows and does, as long as it is open. */
function usePanel(first: TaggedLead) {
  const { data = first } = useQuery({ ...leadQuery(first.lead.id), initialData: first });
  const stored = useMemo(() => toStoredLead(data), [data]);
  const [saver] = useState(() => leadSavers.of(first.lead.id, stored));
  return { saver, ...useSaver(saver, stored) };
}

let nth = 0;
type Said = Pick<LeadDetail, "notes" | "status">;

/** A lead of its own and its server, which does what it is asked, and answers that, when the test says so. */
async function saved() {
  nth += 1;
  const id = `lead_01h455vb4pex5vsknk085${nth.toString().padStart(5, "0")}`;
  const server = await heldServer();
  const client = queryClient();
  let version = 1;
  let has: Said = { notes: null, status: "new" };
  const tagged = () => ({ lead: leadOf({ id, version, ...has }), etag: `"${version}"` });
  const change = (part: Partial<Said>) => {
    has = { ...has, ...part };
    version += 1;
  };
  const first = tagged();
  const open = () => renderHook(usePanel, first, client);
  let page = await open();
  const isReading = () => client.isFetching({ queryKey: leadQuery(id).queryKey }) > 0;
  return {
    server,
    change,
    has: () => has,
    isReading,
    read: () => void client.refetchQueries({ queryKey: leadQuery(id).queryKey }),
    asked: () => server.asked(id),
    /** Does what was asked; answers by what it gives. */
    take(asked: Asked): () => void {
      const isOld = asked.method === "PATCH" && asked.header("if-match") !== tagged().etag;
      if (isOld) {
        const error = { code: "revision_conflict", message: "It was changed meanwhile.", details: [] };
        return () => asked.answer({ request_id: "req", error }, 409);
      }
      if (asked.method === "PATCH") change(asked.body() as Partial<Said>);
      const { lead, etag } = tagged();
      return () => asked.answer({ data: lead }, 200, { etag });
    },
    type: (notes: string) => page.now().saver.change({ notes }),
    status: () => page.now().status.kind,
    value: () => page.now().value,
    known: () => client.getQueryData(leadQuery(id).queryKey)?.lead,
    leave: () => page.leave(),
    async open() {
      page = await open();
    },
  };
}

test("a read that was under way takes back neither what was typed nor what was saved since", async () => {
  const { read, asked, take, type, status, value, known, isReading } = await saved();
  read();
  const late = take(await asked());
  type("kept");
  await expect.poll(() => value().notes).toBe("kept");
  vi.advanceTimersByTime(REST_MS);
  take(await asked())();
  await expect.poll(status).toBe("saved");
  late();
  await expect.poll(isReading).toBe(false);
  expect([value().notes, known()?.notes]).toEqual(["kept", "kept"]);
});

test("what others changed, read while a save was under way, shows once that is answered", async () => {
  const { change, read, asked, take, type, status, value, known, isReading } = await saved();
  type("mine");
  vi.advanceTimersByTime(REST_MS);
  const late = take(await asked());
  change({ status: "customer" });
  read();
  take(await asked())();
  await expect.poll(isReading).toBe(false);
  late();
  await expect.poll(status).toBe("saved");
  await expect.poll(value).toMatchObject({ notes: "mine", status: "customer" });
  expect(known()?.status).toBe("customer");
});

test("what is typed in a panel that closes is sent, and shows in one that opens meanwhile", async () => {
  const { asked, take, type, status, value, leave, open, has } = await saved();
  type("typed");
  await leave();
  await open();
  expect([value().notes, status()]).toEqual(["typed", "waiting"]);
  vi.advanceTimersByTime(REST_MS);
  const answer = take(await asked());
  await leave();
  await open();
  expect([value().notes, status(), has().notes]).toEqual(["typed", "saving", "typed"]);
  answer();
  await expect.poll(status).toBe("saved");
});

test("in whatever order answers come or are lost, what was typed and what others changed is there in the end", async () => {
  const step = fc.constantFrom(
    "type",
    "others",
    "read",
    "rest",
    "take",
    "answer",
    "answer the newest",
    "lose",
    "reopen",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async (steps) => {
      const { server, isReading, take, ...lead } = await saved();
      const taken: { asked: Asked; answer: () => void }[] = [];
      let typed = 0;
      let others = 0;
      /** Until the page has done what it can by itself. */
      const settled = () => new Promise<void>((done) => setImmediate(() => setImmediate(done)));
      const work = async (one: string) => {
        if (one === "type") lead.type(`typed ${++typed}`);
        if (one === "others") lead.change({ status: LEAD_STATUSES[++others % LEAD_STATUSES.length] });
        if (one === "read" && !isReading()) lead.read();
        if (one === "rest") vi.advanceTimersByTime(REST_MS);
        if (one === "reopen") {
          await lead.leave();
          await lead.open();
        }
        if (one === "take") for (const asked of server.waiting.splice(0, 1)) taken.push({ asked, answer: take(asked) });
        if (one === "answer") taken.shift()?.answer();
        if (one === "answer the newest") taken.pop()?.answer();
        if (one === "lose") (taken.pop()?.asked ?? server.waiting.pop())?.drop();
        await settled();
      };
      for (const one of steps) await work(one);
      const isQuiet = () => taken.length + server.waiting.length === 0 && !isReading() && lead.status() === "saved";
      const calm = async () => {
        await work("take");
        await work("answer");
        vi.advanceTimersByTime(60_000);
        return isQuiet();
      };
      await expect.poll(calm).toBe(true);
      lead.read();
      await expect.poll(calm).toBe(true);
      const { notes, status } = lead.has();
      expect(notes).toBe(typed > 0 ? `typed ${typed}` : null);
      expect(status).toBe(LEAD_STATUSES[others % LEAD_STATUSES.length]);
      await expect.poll(lead.value).toMatchObject({ notes: notes ?? "", status });
      await lead.leave();
    }),
    { numRuns: 40 },
  );
});
