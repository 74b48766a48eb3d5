import { expect, test } from "vitest";
import { CallError } from "./call-error";
import { ChangedMeanwhile, changeSeen } from "./change-seen";
import { rebased } from "./seen-fields";

type Hook = { url: string; description: string; events: string[] };
const HOOK: Hook = { url: "a", description: "one", events: ["run.completed"] };

test("what others have changed is shown, what is typed stays, and a person chooses where both have changed it", () => {
  const editing = { seen: HOOK, fields: { ...HOOK, url: "mine", description: "mine" } };
  const now = { url: "theirs", description: "one", events: ["run.failed"] };
  expect(rebased(editing, now, "mine")).toEqual({
    seen: now,
    fields: { url: "mine", description: "mine", events: ["run.failed"] },
  });
  expect(rebased(editing, now, "theirs").fields).toEqual({
    url: "theirs",
    description: "mine",
    events: ["run.failed"],
  });
});

/** A server that others write to between a reading and the change that follows it. */
function serverOf(...others: Partial<Hook>[]) {
  let now = HOOK;
  let revision = 1;
  const change = (seen: Partial<Hook>, request: Partial<Hook>) =>
    changeSeen<Hook, Hook>({
      seen,
      wanted: request,
      read: async () => ({ answer: { data: now }, etag: `"${revision}"` }),
      work: async (etag) => {
        const other = others.shift();
        if (other) {
          now = { ...now, ...other };
          revision += 1;
        }
        if (etag !== `"${revision}"`) {
          throw new CallError(409, "revision_conflict", "");
        }
        now = { ...now, ...request };
        return now;
      },
    });
  return { change };
}

test("a change of one field goes through while others change another, and is told where they change the same", async () => {
  const apart = serverOf({ description: "theirs" });
  expect(await apart.change({ url: "a" }, { url: "b" })).toEqual({ ...HOOK, url: "b", description: "theirs" });
  const same = serverOf({ url: "theirs" });
  await expect(same.change({ url: "a" }, { url: "b" })).rejects.toBeInstanceOf(ChangedMeanwhile);
  const alike = serverOf({ url: "b" });
  expect((await alike.change({ url: "a" }, { url: "b" })).url).toBe("b");
});
