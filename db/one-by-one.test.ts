import type pg from "pg";
import { expect, test } from "vitest";
import { oneByOne } from "./one-by-one";

test("statements that are asked at once are sent one after another, also past one that fails", async () => {
  const sent: string[] = [];
  let underWay = 0;
  const client = {
    query: async ({ text }: pg.QueryConfig) => {
      expect(underWay++).toBe(0);
      sent.push(text);
      await new Promise(setImmediate);
      underWay--;
      if (text === "fails") throw new Error("it failed");
      return { rows: [text] };
    },
  };
  const conn = oneByOne(client as unknown as pg.PoolClient);
  const asked = ["first", "fails", "third"].map((text) => conn.query({ text }));
  const outcomes = await Promise.allSettled(asked);
  expect(sent).toEqual(["first", "fails", "third"]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
