import { expect, test } from "vitest";
import { OPERATIONS } from "@/lib/contract/all";
import { ERROR_STATUS } from "@/lib/contract/error-body";
import type { Operation } from "@/lib/contract/operation";
import { codeExamples } from "./code-examples";
import { exampleOf } from "./example-of";
import { listEndpoints } from "./list-endpoints";
import { indexToMarkdown, referenceToMarkdown } from "./to-markdown";

const reader = { address: "http://localhost:3000", ids: { workflow_id: "wf_01k0m3f8x2e4t9v7q6b5n4c3d2" } };
const endpoints = listEndpoints();
const named = (name: string) => {
  const found = endpoints.find((endpoint) => endpoint.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

test("every body that an example sends is one that its operation takes", () => {
  for (const { name, body } of OPERATIONS as readonly Operation[]) {
    if (body) expect([name, body.safeParse(named(name).bodyExample ?? undefined).success]).toEqual([name, true]);
  }
});

test("every operation shows what it answers with, field by field", () => {
  for (const { name, response, responseExample, isFile, isStream } of endpoints) {
    if (isFile) continue;
    // An event holds the object alone.
    const fields = isStream ? ["id", "object"] : ["data", "request_id"];
    expect([name, response.map(({ name }) => name)]).toEqual([name, expect.arrayContaining(fields)]);
    expect(Object.keys(responseExample as object)).toEqual(expect.arrayContaining(fields));
  }
  const fields = named("getWorkflow").response;
  expect(fields.find(({ name }) => name === "data.criteria.places.cities[].region")).toMatchObject({ depth: 4 });
  expect(fields.find(({ name }) => name === "data.status")?.values).toEqual(["draft", "active", "paused", "archived"]);
  expect(fields.find(({ name }) => name === "data.schedule")?.type).toBe("object or null");
});

test("examples hold the reader's address and ids, and quote what a shell or Python would read otherwise", () => {
  const { curl, python, typescript } = codeExamples(named("updateWorkflow"), reader);
  for (const text of [curl, python, typescript]) expect(text).toContain(`/workflows/${reader.ids.workflow_id}`);
  expect(curl).toContain("-X PATCH");
  const tricky = { ...named("createWorkflow"), bodyExample: { name: "Joe's", exclude: true, limit: null } };
  expect(codeExamples(tricky, reader).curl).toContain(
    `-d '{\n    "name": "Joe'\\''s",\n    "exclude": true,\n    "limit": null\n  }'`,
  );
  expect(codeExamples(tricky, reader).python).toContain('"exclude": True,\n      "limit": None');
});

test("an example's value comes from the schema's own example, default or first choice", () => {
  expect(exampleOf({ type: "string", enum: ["a", "b"] })).toBe("a");
  expect(exampleOf({ type: "array", items: { type: "integer", minimum: 5 } })).toEqual([5]);
  expect(exampleOf({ anyOf: [{ type: "null" }, { type: "boolean" }] })).toBe(true);
});

test("the text for programs holds every operation and every error code", () => {
  const whole = referenceToMarkdown(reader);
  for (const { method, path } of endpoints) {
    expect(whole).toContain(`\`${method} ${path}\``);
    expect(indexToMarkdown(reader)).toContain(`\`${method} ${path}\``);
  }
  for (const code of Object.keys(ERROR_STATUS)) expect(whole).toContain(`\`${code}\``);
  for (const text of [whole, indexToMarkdown(reader)]) {
    expect(text).toContain(`${reader.address}/mcp`);
    expect(text).toContain(`npm install ${reader.address}/client/prospector-client.tgz`);
  }
  expect(whole).not.toMatch(/undefined|\[object Object\]/);
});
