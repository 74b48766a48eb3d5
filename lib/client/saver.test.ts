import { expect, test } from "vitest";
import { CallError } from "./call-error";
import { setField, textField, wholeField } from "./merge-fields";
import { type Clock, Saver, type Sending, type Stored } from "./saver";

type Form = { notes: string; status: string; tags: readonly string[] };
const EMPTY: Form = { notes: "", status: "new", tags: [] };
const fields = { notes: textField, status: wholeField<string>(), tags: setField };

/** A clock that goes only when it is told to. */
function clockOf() {
  let now = 1_000_000;
  let timers: { at: number; work: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (ms, work) => {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  };
  async function pass(ms: number) {
    now += ms;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { work } of due) work();
    await settled();
  }
  return { clock, pass };
}

/** Until every promise that can go on has gone on. */
const settled = () => new Promise((done) => setImmediate(done));

/** A server that holds one object, and answers as the test says. */
function serverOf(first: Form = EMPTY) {
  let revision = 1;
  let value = first;
  const sent: Sending<Form>[] = [];
  let underWay = 0;
  let fault: (() => Promise<void> | void) | null = null;
  let lateFault: (() => void) | null = null;
  const shown = (): Stored<Form, string> => ({
    value,
    tag: `"${revision}"`,
    at: `2026-01-01T00:00:${String(revision).padStart(2, "0")}Z`,
    object: "lead",
  });
  const write = (part: Partial<Form>) => {
    value = { ...value, ...part };
    revision += 1;
  };
  return {
    sent,
    shown,
    write,
    read: () => value,
    /** Before it does anything; null for none. */
    faultWith: (next: typeof fault) => {
      fault = next;
    },
    /** After the change is made: its answer is lost. */
    loseAnswer: (next: typeof lateFault) => {
      lateFault = next;
    },
    load: async () => {
      await fault?.();
      return shown();
    },
    send: async (change: Sending<Form>) => {
      sent.push(change);
      underWay += 1;
      expect(underWay).toBe(1);
      try {
        await fault?.();
        if (change.tag !== `"${revision}"`) throw new CallError(409, "revision_conflict", "changed");
        write(Object.fromEntries(change.changed.map((key) => [key, change.to[key]])));
        lateFault?.();
        return shown();
      } finally {
        underWay -= 1;
      }
    },
  };
}

const down = () => {
  throw new CallError(503, "unavailable", "The database cannot be reached.");
};

function saverOf(first?: Form) {
  const server = serverOf(first);
  const { clock, pass } = clockOf();
  const { send, load } = server;
  const about = { name: "Inn", href: "/leads" };
  const saver = new Saver<Form, string>({ about, fields, stored: server.shown(), send, load, clock });
  const kind = () => saver.snapshot().status.kind;
  return { saver, server, clock, pass, kind };
}

test("what is typed is sent once it has rested for a second, and is saved when that is answered", async () => {
  const { saver, server, pass, kind, clock } = saverOf();
  saver.change({ notes: "a" });
  await pass(900);
  saver.change({ notes: "ab" });
  await pass(900);
  expect(server.sent).toEqual([]);
  expect(kind()).toBe("waiting");
  await pass(100);
  expect(server.sent).toMatchObject([{ changed: ["notes"], to: { notes: "ab" }, tag: '"1"' }]);
  expect(saver.snapshot().status).toEqual({ kind: "saved", at: clock.now() });
  expect(server.read().notes).toBe("ab");
});

test("a save that fails says so and when it is tried again, in growing pauses, until it is answered", async () => {
  const { saver, server, pass, clock } = saverOf();
  server.faultWith(down);
  saver.change({ notes: "kept" });
  await pass(1_000);
  const pauses = [];
  for (let nth = 0; nth < 8; nth += 1) {
    const { status, value } = saver.snapshot();
    if (status.kind !== "failed") throw new Error(`it is ${status.kind}`);
    expect([status.error.message, value.notes]).toEqual(["The database cannot be reached.", "kept"]);
    pauses.push((status.retryAt - clock.now()) / 1_000);
    await pass(status.retryAt - clock.now());
  }
  expect(pauses).toEqual([2, 4, 8, 16, 30, 60, 60, 60]);
  server.faultWith(null);
  await pass(60_000);
  expect([saver.snapshot().status.kind, server.read().notes, server.sent.length]).toEqual(["saved", "kept", 10]);
});

test("typing on does not hasten what is tried again, and all that was typed is in it", async () => {
  const { saver, server, pass, kind } = saverOf();
  server.faultWith(down);
  saver.change({ notes: "a" });
  await pass(1_000);
  server.faultWith(null);
  saver.change({ notes: "ab", status: "customer" });
  await pass(1_500);
  expect([kind(), server.sent.length]).toEqual(["failed", 1]);
  await pass(500);
  expect([kind(), server.read()]).toEqual(["saved", { notes: "ab", status: "customer", tags: [] }]);
});

test("it is tried again at once when asked, and never twice at a time", async () => {
  const { saver, server, pass, kind } = saverOf();
  server.faultWith(down);
  saver.change({ notes: "a" });
  await pass(1_000);
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  server.faultWith(() => promise);
  saver.retry();
  await settled();
  expect(kind()).toBe("saving");
  saver.retry();
  void saver.flush();
  saver.change({ notes: "ab" });
  await pass(60_000);
  expect(server.sent).toHaveLength(2);
  server.faultWith(null);
  answer();
  await settled();
  expect([kind(), server.read().notes, server.sent.length]).toEqual(["saved", "ab", 3]);
});

test("what is refused is not sent again before it is changed", async () => {
  const { saver, server, pass, kind } = saverOf();
  server.faultWith(() => {
    throw new CallError(422, "invalid_request", "notes: is too long");
  });
  saver.change({ notes: "too long" });
  await pass(1_000);
  await pass(600_000);
  expect([kind(), server.sent.length, saver.snapshot().value.notes]).toEqual(["refused", 1, "too long"]);
  server.faultWith(null);
  saver.change({ notes: "short" });
  await pass(1_000);
  expect([kind(), server.read().notes]).toEqual(["saved", "short"]);
});

test("who is signed out is not refused: it is tried again", async () => {
  const { saver, server, pass, kind } = saverOf();
  server.faultWith(() => {
    throw new CallError(401, "unauthenticated", "Sign in.");
  });
  saver.change({ notes: "a" });
  await pass(1_000);
  expect(kind()).toBe("failed");
});

test("what another changed elsewhere is merged without a word, tags by additions and removals", async () => {
  const { saver, server, pass, kind } = saverOf({ ...EMPTY, tags: ["a", "b"] });
  saver.change({ notes: "mine", tags: ["b", "mine"] });
  server.write({ status: "customer", tags: ["a", "b", "theirs"] });
  await pass(1_000);
  expect(kind()).toBe("saved");
  const both = { notes: "mine", status: "customer", tags: ["b", "theirs", "mine"] };
  expect([server.read(), saver.snapshot().value]).toEqual([both, both]);
});

test("where both changed the same, it asks, and sends nothing until it is told", async () => {
  const { saver, server, pass, kind } = saverOf();
  saver.change({ notes: "mine", status: "contacted" });
  server.write({ notes: "theirs" });
  await pass(1_000);
  expect(saver.snapshot()).toMatchObject({
    value: { notes: "mine", status: "contacted" },
    status: { kind: "conflict", overlaps: ["notes"], theirs: { value: { notes: "theirs" } } },
  });
  saver.change({ notes: "mine too" });
  saver.retry();
  expect(await saver.flush()).toBe(false);
  await pass(600_000);
  expect([kind(), server.read().notes]).toEqual(["conflict", "theirs"]);
  saver.resolve("mine");
  await pass(0);
  expect([kind(), server.read()]).toEqual(["saved", { notes: "mine too", status: "contacted", tags: [] }]);
});

test("taking theirs keeps what they did not change", async () => {
  const { saver, server, pass, kind } = saverOf();
  saver.change({ notes: "mine", status: "contacted" });
  server.write({ notes: "theirs" });
  await pass(1_000);
  saver.resolve("theirs");
  expect(saver.snapshot().value.notes).toBe("theirs");
  await pass(0);
  expect([kind(), server.read()]).toEqual(["saved", { notes: "theirs", status: "contacted", tags: [] }]);
});

test("of two fields in conflict one is taken and the other kept", async () => {
  const { saver, server, pass, kind } = saverOf();
  saver.change({ notes: "mine", status: "contacted" });
  server.write({ notes: "theirs", status: "customer" });
  await pass(1_000);
  saver.resolve("theirs", "notes");
  expect(saver.snapshot().status).toMatchObject({ kind: "conflict", overlaps: ["status"] });
  saver.resolve("mine", "status");
  await pass(0);
  expect([kind(), server.read()]).toEqual(["saved", { notes: "theirs", status: "contacted", tags: [] }]);
});

test("both having written the same is no conflict", async () => {
  const { saver, server, pass, kind } = saverOf();
  saver.change({ notes: "the same" });
  server.write({ notes: "the same" });
  await pass(1_000);
  expect([kind(), server.sent.length]).toEqual(["saved", 1]);
});

test("a change whose answer was lost is no other person's", async () => {
  const { saver, server, pass, kind } = saverOf({ ...EMPTY, tags: ["old"] });
  server.loseAnswer(() => {
    throw new CallError(0, "unreachable", "no answer");
  });
  saver.change({ notes: "a", tags: ["old", "new"] });
  await pass(1_000);
  server.loseAnswer(null);
  server.write({ tags: ["old", "new", "theirs"] });
  saver.change({ notes: "ab", tags: ["old"] });
  await pass(2_000);
  expect([kind(), server.read()]).toEqual(["saved", { notes: "ab", status: "new", tags: ["old", "theirs"] }]);
});

test("what was taken back is not called saved while the server may have it", async () => {
  const { saver, server, pass, kind } = saverOf({ ...EMPTY, notes: "before" });
  server.loseAnswer(() => {
    throw new CallError(0, "unreachable", "no answer");
  });
  saver.change({ notes: "regretted" });
  await pass(1_000);
  server.loseAnswer(null);
  saver.change({ notes: "before" });
  expect(kind()).toBe("failed");
  await pass(2_000);
  expect([kind(), server.read().notes]).toEqual(["saved", "before"]);
});

test("what is typed while a request is under way is kept, and what the server tidied is shown", async () => {
  const { saver, server, pass, kind } = saverOf();
  const { promise, resolve: answer } = Promise.withResolvers<void>();
  server.faultWith(() => promise);
  saver.change({ notes: "one " });
  await pass(1_000);
  saver.change({ notes: "one two" });
  server.faultWith(null);
  answer();
  await settled();
  expect([kind(), server.read().notes, saver.snapshot().value.notes]).toEqual(["waiting", "one ", "one two"]);
  await pass(1_000);
  expect([kind(), server.read().notes]).toEqual(["saved", "one two"]);
});

test("news of the server are shown, merged or asked about, and old news are none", async () => {
  const { saver, server, pass, kind } = saverOf();
  const old = server.shown();
  server.write({ status: "customer" });
  saver.receive(server.shown());
  expect([kind(), saver.snapshot().value.status]).toEqual(["saved", "customer"]);
  saver.receive(old);
  expect(saver.snapshot().value.status).toBe("customer");
  saver.change({ notes: "mine" });
  server.write({ tags: ["theirs"] });
  saver.receive(server.shown());
  expect([kind(), saver.snapshot().value]).toEqual([
    "waiting",
    { notes: "mine", status: "customer", tags: ["theirs"] },
  ]);
  server.write({ notes: "theirs" });
  saver.receive(server.shown());
  expect(kind()).toBe("conflict");
  await pass(10_000);
  expect(server.sent).toEqual([]);
});

test("where the tag is not known, the server's own is read before anything is sent", async () => {
  const { server, clock, pass } = saverOf();
  const stored = { ...server.shown(), tag: null };
  const about = { name: "Inn", href: "/leads" };
  const saver = new Saver<Form, string>({ about, fields, stored, send: server.send, load: server.load, clock });
  server.write({ status: "customer" });
  saver.change({ notes: "mine" });
  expect(await saver.flush()).toBe(true);
  expect(server.sent).toMatchObject([{ changed: ["notes"], tag: '"2"' }]);
  await pass(10_000);
  expect(server.sent).toHaveLength(1);
});

test("one that others are always faster than waits, and loses nothing", async () => {
  const { saver, server, pass, kind } = saverOf();
  let nth = 0;
  server.faultWith(() => server.write({ status: `${nth++}` }));
  saver.change({ notes: "mine" });
  await pass(1_000);
  expect([kind(), saver.snapshot().value.notes]).toEqual(["failed", "mine"]);
  server.faultWith(null);
  await pass(2_000);
  expect([kind(), server.read().notes]).toEqual(["saved", "mine"]);
});

test("what another takes away does not come back because of an answer that was lost before it was there", async () => {
  const { saver, server, pass } = saverOf({ ...EMPTY, tags: ["old"] });
  server.loseAnswer(() => {
    throw new CallError(0, "unreachable", "no answer");
  });
  saver.change({ notes: "mine" });
  await pass(1_000);
  server.loseAnswer(null);
  server.write({ tags: ["old", "theirs"] });
  saver.receive(server.shown());
  expect(saver.snapshot().value.tags).toEqual(["old", "theirs"]);
  saver.change({ status: "customer" });
  server.write({ tags: ["old"] });
  saver.receive(server.shown());
  await pass(1_000);
  expect([saver.snapshot().value.tags, server.read().tags]).toEqual([["old"], ["old"]]);
});
