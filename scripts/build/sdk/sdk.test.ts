import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { OPERATIONS } from "@/lib/contract/all";
import { Prospector } from "@/lib/sdk/main";
import { classSource } from "./class-source";
import { PACKAGE_FOLDER, packageFiles, TARBALL } from "./package-files";
import { typesSource } from "./types-source";

test("the client's types and methods are the contract's", () => {
  expect(readFileSync("lib/sdk/types.generated.ts", "utf8")).toBe(typesSource());
  expect(readFileSync("lib/sdk/prospector.generated.ts", "utf8")).toBe(classSource());
});

test("the package that is served is what its sources make", async () => {
  const { files, archive } = await packageFiles();
  expect(readdirSync(PACKAGE_FOLDER).sort()).toEqual([...Object.keys(files), TARBALL].sort());
  for (const [name, text] of Object.entries(files)) {
    expect(readFileSync(`${PACKAGE_FOLDER}/${name}`, "utf8"), name).toBe(text);
  }
  const served = gunzipSync(readFileSync(`${PACKAGE_FOLDER}/${TARBALL}`));
  expect(served.equals(gunzipSync(archive))).toBe(true);
});

test("every operation is a method, and nothing but them", () => {
  const methods = Object.getOwnPropertyNames(Prospector.prototype).filter((name) => name !== "constructor");
  expect(methods).toEqual(OPERATIONS.map(({ name }) => name));
});

test("the package needs no other, and says which version of Prospector it is of", () => {
  const { dependencies, version } = JSON.parse(readFileSync(`${PACKAGE_FOLDER}/package.json`, "utf8"));
  expect(dependencies).toBeUndefined();
  expect(version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  for (const name of readdirSync(PACKAGE_FOLDER).filter((name) => name.endsWith(".js"))) {
    const text = readFileSync(`${PACKAGE_FOLDER}/${name}`, "utf8");
    const modules = Array.from(text.matchAll(/from "([^"]+)"/g), ([, module]) => module);
    expect(modules.filter((module) => !module?.startsWith("./"))).toEqual([]);
  }
});
