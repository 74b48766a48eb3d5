import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CallError } from "./call-error";
import { textField } from "./merge-fields";
import { Saver, type Stored } from "./saver";
import { saverStore, unsavedSavers } from "./savers";

type Form = { notes: string };
const stored = (revision: number, notes: string): Stored<Form, null> => ({
  value: { notes },
  tag: `"${revision}"`,
  at: `2026-01-01T00:00:0${revision}Z`,
  object: null,
});
const page = new EventTarget();
const seen = Object.assign(new EventTarget(), { visibilityState: "visible" });

/** A server that fails until it is told to answer. */
function store() {
  const server = { isDown: true, sent: [] as string[] };
  const saversOf = saverStore<Form, null>(
    (_id, stored) =>
      new Saver<Form, null>({
        about: { name: "Inn", href: "/leads" },
        fields: { notes: textField },
        stored,
        send: async ({ to }) => {
          server.sent.push(to.notes);
          if (server.isDown) throw new CallError(503, "unavailable", "away");
          return { ...stored, tag: '"9"', at: "2026-01-01T00:00:09Z", value: to };
        },
        load: async () => stored,
        clock: { now: () => 0, after: () => () => undefined },
      }),
  );
  return { server, of: saversOf.of };
}

function asksOnLeaving(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  page.dispatchEvent(event);
  return event.defaultPrevented;
}
const settled = () => new Promise((done) => setImmediate(done));

beforeEach(() => {
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", seen);
});
afterEach(() => void vi.unstubAllGlobals());

test("what is typed is there when its panel opens again, and news are taken in where nothing was typed", async () => {
  const { server, of } = store();
  of("a", stored(1, "")).change({ notes: "typed" });
  expect(of("a", stored(1, "")).snapshot().value.notes).toBe("typed");
  expect(of("b", stored(1, "one")).snapshot().value.notes).toBe("one");
  expect(of("b", stored(2, "two")).snapshot().value.notes).toBe("two");
  server.isDown = false;
  await of("a", stored(1, "")).flush();
});

test("leaving is asked about while something is unsaved, and sends it", async () => {
  const { server, of } = store();
  const saver = of("a", stored(1, ""));
  expect(asksOnLeaving()).toBe(false);
  saver.change({ notes: "typed" });
  expect(asksOnLeaving()).toBe(true);
  await settled();
  expect([server.sent, asksOnLeaving(), unsavedSavers().length]).toEqual([["typed"], true, 1]);
  server.isDown = false;
  saver.retry();
  await settled();
  expect([saver.isUnsaved, asksOnLeaving(), unsavedSavers()]).toEqual([false, false, []]);
});

test("a page that is hidden sends what it has, and one that is back or online tries again", async () => {
  const { server, of } = store();
  const saver = of("a", stored(1, ""));
  saver.change({ notes: "typed" });
  seen.visibilityState = "hidden";
  seen.dispatchEvent(new Event("visibilitychange"));
  await settled();
  expect(server.sent).toHaveLength(1);
  seen.visibilityState = "visible";
  for (const [target, name] of [
    [seen, "visibilitychange"],
    [page, "focus"],
    [page, "online"],
  ] as const) {
    target.dispatchEvent(new Event(name));
    await settled();
  }
  expect(server.sent).toHaveLength(4);
  server.isDown = false;
  page.dispatchEvent(new Event("online"));
  await settled();
  expect([saver.isUnsaved, server.sent.length]).toEqual([false, 5]);
});
