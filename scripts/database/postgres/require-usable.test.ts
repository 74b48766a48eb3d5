import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { acquirePostgres } from "./embedded-postgres";
import { requireUsable } from "./require-usable";

const folder = mkdtempSync(join(tmpdir(), "prospector-folder-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
chmodSync(folder, 0o755);
const isRoot = process.getuid?.() === 0;

/** A data folder of this name with these files in it. */
function made(name: string, files: Record<string, string> = {}): string {
  const path = join(folder, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, ".."), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}
const file = () => join(made("a-file", { file: "" }), "file");

test.each([
  ["a file", file, "that is a file"],
  ["something below a file", () => join(file(), "data"), "that lies below a file"],
  [
    "another PostgreSQL's own folder",
    () => made("foreign", { PG_VERSION: "15\n" }),
    "it holds the data of another PostgreSQL 15",
  ],
  [
    "a folder with something else in PostgreSQL's place",
    () => made("else", { "postgres/notes.txt": "" }),
    "what it has in postgres is not the data of a PostgreSQL",
  ],
])("a data folder that is %s is named, with what is wrong with it", async (_, path, why) => {
  const at = path();
  await expect(acquirePostgres(at)).rejects.toThrow(`The data folder ${at} is not usable: ${why}`);
});

test.skipIf(!isRoot)("data that belongs to another user than PostgreSQL's is named, with both", () => {
  const at = made("others", { "postgres/PG_VERSION": "18\n" });
  chownSync(join(at, "postgres"), 4_242, 4_242);
  expect(() => requireUsable(at, { uid: 4_243, gid: 4_243 })).toThrow(
    `${join(at, "postgres")} belongs to the user 4242, and PostgreSQL would run as 4243`,
  );
});

test("data of another version is named, with both versions", async () => {
  const at = made("old", { "postgres/PG_VERSION": "12\n" });
  if (isRoot) {
    const { serverUser } = await import("./server-user");
    const user = serverUser();
    if (user) chownSync(join(at, "postgres"), user.uid, user.gid);
  }
  await expect(acquirePostgres(at)).rejects.toThrow(/was made by PostgreSQL 12, but 18\./);
});

test("a folder that can be used is made, and nothing is left in it", () => {
  const at = join(folder, "new", "data");
  requireUsable(at, undefined);
  expect(readdirSync(at)).toEqual([]);
});
