import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeExamples } from "./code-examples";
import { listEndpoints } from "./list-endpoints";

/** Within the product, where the compiler finds the types of Node.js. */
const PARENT = resolve(".data");
let folder: string;

beforeAll(async () => {
  await mkdir(PARENT, { recursive: true });
  folder = await mkdtemp(`${PARENT}/examples-`);
  for (const endpoint of listEndpoints()) {
    const { typescript } = codeExamples(endpoint, { address: "http://localhost:3000", ids: {} });
    await writeFile(`${folder}/${endpoint.name}.ts`, `${typescript}\nexport {};\n`);
  }
});
afterAll(() => rm(folder, { recursive: true }));

test.each(["es2024", "es2024,dom"])(
  "every example in TypeScript is well typed, strictly, with the library %s",
  async (lib) => {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: "nodenext",
      target: "es2024",
      lib: lib.split(","),
      types: ["node"],
    };
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions }));
    const compiled = promisify(execFile)(process.execPath, ["node_modules/typescript/bin/tsc", "-p", folder]);
    await expect(compiled.catch(({ stdout }) => stdout)).resolves.toMatchObject({ stdout: "" });
  },
);
